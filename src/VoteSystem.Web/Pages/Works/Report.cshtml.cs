using Microsoft.AspNetCore.Mvc;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Photos;
using VoteSystem.Domain.Supervise;
using VoteSystem.Storage.Photos;
using VoteSystem.Storage.Supervise;
using VoteSystem.Web.Photos;

namespace VoteSystem.Web.Pages.Works;

/// <summary>A unit reports on its project: one column, made for a phone.</summary>
[RequestSizeLimit(PhotoUpload.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = PhotoUpload.MostBytesOfRequest)]
public sealed class ReportModel(WorkQueries works, PhotoStore photoStore) : WorkPage(works)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Up to three photos of the place.</summary>
    [BindProperty]
    public List<IFormFile> Photos { get; set; } = [];

    /// <summary>Planned money of a source.</summary>
    public Money PlannedOf(FundSource source) => Plan?.Funds.FirstOrDefault(line => line.Source == source)?.Planned ?? Money.Zero;

    public async Task<IActionResult> OnPostAsync()
    {
        var report = Input.ToReport(FormToken, ModelState, Words);
        var photos = await PhotoUpload.Clean(Photos, nameof(Photos), ModelState, Words);
        if (!ModelState.IsValid) return await Again();
        var decision = await Cycles.Apply(Congress, Year, Actor, (work, id) => ReportQueries.LoadContext(work, id, No, FormToken),
            (stored, x) => ReportRules.Report(x.Cycle, stored, report, Reporter, x.Today));
        if (decision.Refusal is null) decision = await photoStore.Add(Congress, Year, Actor, PhotoSource.Report, FormToken, photos);
        return await Answer(decision, "Works.Report.Sent", WorkUrl);
    }

    protected override async Task Load()
    {
        await base.Load();
        Frame.Title = Words["Works.Report.Title"];
        Frame.Lead = Project.Details.Title;
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input = new Form
        {
            AsOf = Today,
            Percent = State.Last?.PercentDone,
            Funds = [.. (Plan?.Funds ?? []).Select(line => new FundForm { Source = line.Source, AllocatedMoney = line.Allocated.Wan, PaidMoney = line.Paid.Wan })],
        };
    }

    public sealed class Form
    {
        public DateOnly? AsOf { get; set; }

        public int? Percent { get; set; }

        public string? FallReason { get; set; }

        public string? Done { get; set; }

        public string? Problem { get; set; }

        public string? NextStep { get; set; }

        public List<FundForm> Funds { get; set; } = [];

        public NewReport ToReport(Guid token, Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, Text.Words words) => new()
        {
            FormToken = token,
            AsOf = AsOf ?? default,
            Percent = Percent ?? -1,
            FallReason = FallReason?.Trim(),
            Done = Done?.Trim(),
            Problem = Problem?.Trim(),
            NextStep = NextStep?.Trim(),
            Funds = [.. Funds.Select((line, i) => new FundState(
                line.Source,
                Wan.Read(line.AllocatedMoney, $"Input.Funds[{i}].AllocatedMoney", state, words),
                Wan.Read(line.PaidMoney, $"Input.Funds[{i}].PaidMoney", state, words)))],
        };
    }
}
