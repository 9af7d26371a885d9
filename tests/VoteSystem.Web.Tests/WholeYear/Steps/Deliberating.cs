using VoteSystem.Domain.Projects;

namespace VoteSystem.Web.Tests.WholeYear.Steps;

/// <summary>审议: an opinion is given and answered, the presidium fixes the list.</summary>
internal static class Deliberating
{
    public static async Task GiveAnswerAndFix(YearTown town)
    {
        var secretary = await town.Secretary;
        await YearTown.Send(secretary, "secretariat/deliberate/new",
            [("ProjectNo", "1"), ("Group", "第一代表组"), ("Speaker", "示例代表03"), ("Text", "建议选用太阳能路灯")], "FormToken");
        await YearTown.Send(secretary, "secretariat/deliberate/1", [("Outcome", "Adopted"), ("Handling", "已写入招标文件")], "SeenVersion");
        await YearTown.Send(await town.Chair, "presidium/deliberate?fix=true", [], "confirmed");

        Assert.That(await Shortlisting.Statuses(town), Has.All.EqualTo(ProjectStatus.OnBallot));
    }
}
