using System.Text.RegularExpressions;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Projects;
using VoteSystem.Domain.Publishing;
using VoteSystem.Storage.Ballot;

namespace VoteSystem.Web.Tests.WholeYear.Steps;

/// <summary>票决: the roll, hands, officers, one round of paper read by two tellers, signatures, announcement. The same hall grades at the year's end.</summary>
internal static class Balloting
{
    private const int Papers = Collecting.Deputies;

    private static readonly int[] Approvals = [55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 31, 20];

    /// <summary>Calls a session and signs everybody in.</summary>
    public static async Task CallTheRoll(YearTown town, int session, string opensOn, string closesOn)
    {
        var secretary = await town.Secretary;
        await secretary.Submit($"{YearTown.Base}/secretariat/sessions",
            [("Input.Term", "17"), ("Input.SessionNo", $"{session}"), ("Input.OpensOn", opensOn), ("Input.ClosesOn", closesOn), ("Input.SessionPlace", "示例礼堂")]);
        // The roll of a town stands on one page, so one button reaches everybody.
        await secretary.Submit($"{YearTown.Base}/secretariat/sessions/17/{session}", [("status", "Present")], "全部到会");
        var signed = await secretary.Open($"{YearTown.Base}/secretariat/sessions/17/{session}");

        Assert.That(signed.Text, Does.Contain("已达法定人数").And.Contain($"3×{Papers} = {3 * Papers}"));
    }

    public static async Task NameOfficers(YearTown town)
    {
        var secretary = await town.Secretary;
        foreach (var (office, deputy) in new[] { ("ChiefScrutineer", "示例代表01"), ("Scrutineer", "示例代表02") })
        {
            var page = await secretary.Open($"{YearTown.YearBase}/secretariat/officers");
            var id = Regex.Match(page.Html, $"<option value=\"([^\"]+)\">{deputy}").Groups[1].Value;
            await secretary.SubmitOn(page, [("ScrutineerOffice", office), ("Deputy", id)], "name=\"Deputy\"");
        }

        foreach (var (office, name) in new[] { ("ChiefTeller", "示例总计票人"), ("Teller", "示例计票人") })
            await YearTown.Send(secretary, "secretariat/officers", [("TellerOffice", office), ("TellerName", name)], "name=\"TellerName\"");
    }

    public static async Task VoteByHands(YearTown town, string matter) =>
        await YearTown.Send(await town.Secretary, "secretariat/votes",
            [("Input.Matter", matter), ("Input.Approve", $"{Papers - 1}"), ("Input.Oppose", "0"), ("Input.Abstain", "1")]);

    /// <summary>Ten of twelve are chosen; the eleventh has a majority of all deputies but no seat is left, the twelfth has none.</summary>
    public static async Task ChooseTenOfTwelve(YearTown town)
    {
        var numbers = Approvals.SelectMany(approve => new[] { approve, 0, Papers - 1 - approve });
        await HoldARound(town, "secretariat/ballot", valid: Papers - 1, invalid: 1, [.. numbers]);
        Assert.That(await town.Public("results"), Does.Contain("还没有公布"));
        await YearTown.Send(await town.Chair, "presidium/ballot", [("AnnouncementNo", "1")], "handler=Announce");

        var result = (await town.Publications()).Single(one => one.Kind == PublicationKind.Result).Content;
        var round = (await town.Town.Get<BallotQueries>().Rounds(town.Cycle)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(result.Rows.Select(row => row["approve"]), Is.EqualTo(Approvals.Take(10).Select(approve => $"{approve}")));
            Assert.That((result["deputies"], result["present"], result["issued"], result["collected"], result["valid"], result["invalid"], result["needed"]),
                Is.EqualTo(("58", "58", "58", "58", "57", "1", "30")));
            Assert.That(result["recordSha256"], Is.EqualTo(round.RecordSha256));
        });
        var statuses = await Shortlisting.Statuses(town);
        Assert.That(statuses.Take(10), Has.All.EqualTo(ProjectStatus.Selected));
        Assert.That(statuses.Skip(10), Has.All.EqualTo(ProjectStatus.NotSelected));
        Assert.That(await town.Public("results"), Does.Contain("公告（第1号）").And.Contain("确定 10 项"));
    }

    /// <summary>Nine projects are judged satisfied, the tenth basically satisfied: 28 + 20 of 58 are more than half, 28 alone are not.</summary>
    public static async Task GradeTheTen(YearTown town)
    {
        int[] best = [50, 7, 0, 1];
        int[] last = [28, 20, 9, 1];
        await HoldARound(town, "secretariat/appraisal", valid: Papers, invalid: 0, [.. Enumerable.Repeat(best, 9).SelectMany(one => one), .. last]);
        await YearTown.Send(await town.Chair, "presidium/ballot", [("AnnouncementNo", "2")], "handler=Announce");

        var grades = (await town.Publications()).Single(one => one.Kind == PublicationKind.Appraisal).Content.Rows.Select(row => row["grade"]);
        Assert.That(grades, Is.EqualTo(Enumerable.Repeat($"{Grade.Satisfied}", 9).Append($"{Grade.BasicallySatisfied}")));
    }

    private static async Task HoldARound(YearTown town, string desk, int valid, int invalid, int[] numbers)
    {
        await YearTown.Send(await town.Secretary, desk, [], "handler=Prepare");
        await YearTown.Send(await town.Scrutineer, "scrutiny", [], "handler=Seal");
        await YearTown.Send(await town.Secretary, desk, [("Issued", $"{Papers}")], "handler=Issue");
        await YearTown.Send(await town.Scrutineer, "scrutiny", [("Collected", $"{Papers}")], "handler=Open");
        await YearTown.Send(await town.Chair, "presidium/ballot", [("valid", "true")], "handler=Declare");
        foreach (var teller in new[] { await town.TellerA, await town.TellerB })
        {
            await YearTown.Send(teller, "scrutiny", [("form", "Totals")], "handler=Begin");
            await YearTown.Send(teller, "scrutiny/read", [("Valid", $"{valid}"), ("Invalid", $"{invalid}"), .. numbers.Select(number => ("Numbers", $"{number}"))], "handler=Totals");
            await YearTown.Send(teller, "scrutiny/read", [], "handler=Finish");
        }

        await YearTown.Send(await town.TellerA, "scrutiny", [], "handler=Count");
        foreach (var person in new[] { await town.TellerA, await town.TellerB, await town.Scrutineer, await town.Scrutineer })
            await YearTown.Send(person, "scrutiny", [], "handler=Sign");
    }
}
