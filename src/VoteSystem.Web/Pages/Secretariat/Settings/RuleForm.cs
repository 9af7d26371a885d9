using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Secretariat.Settings;

/// <summary>The settings of a cycle as they are typed: one text for each setting, so that everything typed is kept, right or wrong.</summary>
public sealed class RuleForm
{
    /// <summary>Places for bodies of the approval chain.</summary>
    public const int ChainLength = 6;

    /// <summary>Empty rows at the end of the checklist for rows of the town's own.</summary>
    public const int SpareRows = 2;

    private static readonly string[] LightNumbers = ["Yellow", "Green", "Step1", "Step2", "Step3"];

    /// <summary>Text by name of the setting; lights have several, the chain is in <see cref="Chain"/>.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The approval chain; empty places are left out.</summary>
    public List<ApprovalBody?> Chain { get; set; } = [];

    /// <summary>The rows of the checklist.</summary>
    public List<Row> Checklist { get; set; } = [];

    /// <summary>A row of the checklist as it is typed.</summary>
    public sealed class Row
    {
        /// <summary>Stable name; empty for a new row.</summary>
        public string? Key { get; set; }

        public ChecklistKind Kind { get; set; }

        /// <summary>The town's own wording; empty for the usual one.</summary>
        public string? Text { get; set; }

        /// <summary>True for a row that stands in the checklist.</summary>
        public bool IsUsed { get; set; }
    }

    /// <summary>The form that shows these settings.</summary>
    public static RuleForm Of(CycleRules rules)
    {
        var form = new RuleForm
        {
            Chain = [.. rules.ApprovalChain.Cast<ApprovalBody?>()],
            Checklist = [.. rules.Checklist.Select(row => new Row { Key = row.Key, Kind = row.Kind, Text = row.Text, IsUsed = true })],
        };
        foreach (var setting in RuleCatalog.All.Where(setting => setting.Input <= RuleInput.OptionalNumber))
            form.Values[setting.Name] = TextOf(PropertyOf(setting).GetValue(rules));

        var lights = rules.LightScheme;
        form.Values["Colours"] = lights.Colours.ToString();
        int[] numbers = [lights.YellowFromPercent, lights.GreenFromPercent, .. lights.Steps];
        foreach (var (name, number) in LightNumbers.Zip(numbers))
            form.Values[name] = TextOf(number);
        form.FillUp();
        return form;
    }

    /// <summary>Adds the empty places that the page offers: in the chain, for dropped usual rows and for own rows of the checklist.</summary>
    public void FillUp()
    {
        while (Chain.Count < ChainLength) Chain.Add(null);
        foreach (var usual in ChecklistRow.Usual.Where(usual => Checklist.All(row => row.Key != usual.Key)))
            Checklist.Add(new Row { Key = usual.Key, Kind = usual.Kind });
        while (Checklist.Count(row => string.IsNullOrEmpty(row.Key)) < SpareRows) Checklist.Add(new Row());
    }

    /// <summary>The settings as typed, or null when something is no number; the errors then stand beside their fields.</summary>
    /// <param name="errors">Receives the errors.</param>
    /// <param name="prefix">Name of the form on the page.</param>
    /// <param name="words">The texts.</param>
    public CycleRules? ToRules(ModelStateDictionary errors, string prefix, Words words)
    {
        var rules = new CycleRules { ApprovalChain = [.. Chain.OfType<ApprovalBody>()], Checklist = [.. Rows()] };
        foreach (var setting in RuleCatalog.All.Where(setting => setting.Input <= RuleInput.OptionalNumber))
        {
            if (TryRead(setting, Values.GetValueOrDefault(setting.Name), out var value))
                PropertyOf(setting).SetValue(rules, value);
            else
                errors.AddModelError($"{prefix}.Values[{setting.Name}]", words["Form.NotANumber"]);
        }

        var numbers = LightNumbers.Select(name => NumberOf(name, errors, prefix, words)).ToList();
        var isColour = Enum.TryParse<LightColours>(Values.GetValueOrDefault("Colours"), out var colours);
        return errors.IsValid && isColour
            ? rules with { LightScheme = new LightScheme(colours, numbers[0], numbers[1], [.. numbers.Skip(2)]) }
            : null;
    }

    private int NumberOf(string name, ModelStateDictionary errors, string prefix, Words words)
    {
        if (int.TryParse(Values.GetValueOrDefault(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)) return number;
        errors.AddModelError($"{prefix}.Values[{name}]", words["Form.NotANumber"]);
        return 0;
    }

    /// <summary>Rows in use; a new row with a text receives the first free name own-1, own-2 …</summary>
    private IEnumerable<ChecklistRow> Rows()
    {
        var taken = Checklist.Select(row => row.Key).ToHashSet();
        foreach (var row in Checklist)
        {
            var text = string.IsNullOrWhiteSpace(row.Text) ? null : row.Text.Trim();
            if (!string.IsNullOrEmpty(row.Key))
            {
                if (row.IsUsed) yield return new ChecklistRow(row.Key, row.Kind, text);
            }
            else if (text is not null)
            {
                var key = Enumerable.Range(1, 100).Select(no => $"own-{no}").First(key => taken.Add(key));
                yield return new ChecklistRow(key, row.Kind, text);
            }
        }
    }

    private static bool TryRead(RuleSetting setting, string? text, out object? value)
    {
        value = null;
        switch (setting.Input)
        {
            case RuleInput.Choice:
                return Enum.TryParse(setting.Choices!, text, out value) && Enum.IsDefined(setting.Choices!, value!);
            case RuleInput.Switch:
                value = text == "true";
                return text is "true" or "false";
            case RuleInput.OptionalNumber when string.IsNullOrWhiteSpace(text):
                return true;
            default:
                var isNumber = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
                value = number;
                return isNumber;
        }
    }

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static PropertyInfo PropertyOf(RuleSetting setting) => typeof(CycleRules).GetProperty(setting.Name)!;
}
