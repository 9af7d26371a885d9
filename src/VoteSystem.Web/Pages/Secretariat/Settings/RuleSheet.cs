using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Components;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Secretariat.Settings;

/// <summary>What the partial <c>_Rules</c> shows: the form, and beside each setting its warnings.</summary>
/// <param name="Rules">The form.</param>
/// <param name="Warnings">Departures from law or practice.</param>
public sealed record RuleSheet(RuleForm Rules, IReadOnlyList<RuleFinding> Warnings)
{
    /// <summary>Options of a choice.</summary>
    public static IEnumerable<SelectListItem> Options(Type choices, Words words) =>
        Enum.GetValues(choices).Cast<Enum>().Select(value => new SelectListItem(words.Of(value), value.ToString()));

    /// <summary>Options of a yes or no.</summary>
    public static IEnumerable<SelectListItem> YesNo(Words words) => [new(words["Rule.Yes"], "true"), new(words["Rule.No"], "false")];

    /// <summary>The explanation of a setting with its default and its source.</summary>
    public static string Help(RuleSetting setting, Words words)
    {
        var standard = words["Rule.Default", Shown(setting, new CycleRules(), words)];
        var source = setting.Source is { } text ? words["Rule.Source", words.Cite(text)] : "";
        return $"{words[$"Rule.{setting.Name}.Help"]} {standard}{source}";
    }

    /// <summary>A finding as a sentence.</summary>
    public static string Sentence(RuleFinding finding, Words words) => words[$"RuleFindingCode.{finding.Code}", [.. finding.Arguments]];

    /// <summary>Puts the errors of the settings beside their fields.</summary>
    public static void ShowErrors(CycleRules rules, ModelStateDictionary state, string prefix, Words words)
    {
        foreach (var finding in CycleRulesCheck.Errors(rules))
            state.AddModelError(FieldOf(finding.Setting, prefix), words["Rule.Error", words[$"Rule.{finding.Setting}"], Sentence(finding, words)]);
    }

    /// <summary>The value of a setting in words.</summary>
    public static string Shown(RuleSetting setting, CycleRules rules, Words words) => setting.Input switch
    {
        RuleInput.Chain => string.Join(" → ", rules.ApprovalChain.Select(body => words.Of(body))),
        RuleInput.Checklist => words["Rule.Rows", rules.Checklist.Count],
        RuleInput.Lights => ShownLights(rules.LightScheme, words),
        _ => typeof(CycleRules).GetProperty(setting.Name)!.GetValue(rules) switch
        {
            null => words["Rule.Nothing"],
            bool yes => words[yes ? "Rule.Yes" : "Rule.No"],
            Enum value => words.Of(value),
            int number => words[$"Rule.Unit.{setting.Unit}", number],
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        },
    };

    /// <summary>Settings in which two copies of the rules differ, in words.</summary>
    public static IReadOnlyList<FieldChange> Differences(CycleRules before, CycleRules after, Words words) =>
    [
        .. RuleCatalog.All
            .Select(setting => (Setting: setting, Before: Whole(setting, before, words), After: Whole(setting, after, words)))
            .Where(pair => pair.Before != pair.After)
            .Select(pair => new FieldChange(words[$"Rule.{pair.Setting.Name}"], pair.Before, pair.After)),
    ];

    private static string Whole(RuleSetting setting, CycleRules rules, Words words) => setting.Input == RuleInput.Checklist
        ? string.Join('\n', rules.Checklist.Select(row => $"{words.Of(row.Kind)} {row.Text ?? words[$"Checklist.{row.Key}"]}"))
        : Shown(setting, rules, words);

    private static string ShownLights(LightScheme lights, Words words) => lights.Colours == LightColours.Three
        ? words["Rule.Lights.Three", words.Of(lights.Colours), lights.YellowFromPercent, lights.GreenFromPercent]
        : words["Rule.Lights.Five", words.Of(lights.Colours), lights.Steps[0], lights.Steps[1], lights.Steps[2]];

    private static string FieldOf(string setting, string prefix) => setting switch
    {
        nameof(CycleRules.ApprovalChain) => $"{prefix}.Chain[0]",
        nameof(CycleRules.Checklist) => $"{prefix}.Checklist[0].Text",
        nameof(CycleRules.LightScheme) => $"{prefix}.Values[Colours]",
        _ => $"{prefix}.Values[{setting}]",
    };
}
