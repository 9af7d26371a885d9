using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Ballot;

/// <summary>D15 主持词: large letters to read from; what is not known yet stays a blank line.</summary>
internal sealed class ChairScriptPdf(ChairScript script, PrintOptions options) : PaperTemplate(script, options)
{
    private const string Blank = "______";

    public override string Title => $"{script.Meeting.Name}票决民生实事项目主持词";

    public override string Issuer => "大会秘书处";

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{script.Meeting.Name}\n票决{script.Year}年度民生实事项目主持词");
        PutSubtitle(column, $"执行主席　{(script.Chair.Length > 0 ? script.Chair : Blank)}");
        PutParagraph(column, "各位代表：");
        var steps = Steps();
        foreach (var step in steps.SkipLast(1))
            PutStep(column, step);
        PutCheckCode(column, end => PutStep(end, steps[^1]));
    }

    private static void PutStep(ColumnDescriptor column, (string Heading, string[] Words) step)
    {
        PutHeading(column, step.Heading);
        foreach (var sentence in step.Words)
            PutParagraph(column, sentence);
    }

    private IReadOnlyList<(string Heading, string[] Words)> Steps()
    {
        var quorum = (2 * script.Deputies + 2) / 3;
        var present = script.Present is { } count ? $"{count}" : Blank;
        return
        [
            ("一、报告出席情况", [$"本次会议应到代表{script.Deputies}人，实到{present}人，三分之二为{quorum}人，符合法定人数，可以进行票决。"]),
            ("二、通过票决办法",
                ["现在表决《票决办法（草案）》。同意的请举手。（停顿）请放下。不同意的请举手。（停顿）弃权的请举手。（停顿）", $"赞成{Blank}人，反对{Blank}人，弃权{Blank}人。通过（未通过）。"]),
            ("三、通过总监票人、监票人名单",
                [$"总监票人{script.ChiefScrutineer}，监票人{string.Join("、", script.Scrutineers)}。同意的请举手。（停顿）请放下。不同意的请举手。（停顿）弃权的请举手。（停顿）通过。", "请监票人、计票人就位。"]),
            ("四、检查票箱、分发表决票", ["请监票人检查票箱并当众密封。（停顿）请工作人员分发表决票。（停顿）", $"共发出表决票{Blank}张。没有领到的请举手。（停顿）"]),
            ("五、说明填写方法", [Marking()]),
            ("六、投票", ["现在开始投票。请监票人先投票，主席团成员投票，其他代表依次投票。手机投票的，扫描票上二维码。（停顿）", "还有没有没投票的代表？（停顿）没有了，投票结束。"]),
            ("七、报告收回票数", [$"请总监票人报告。（停顿）发出表决票{Blank}张，收回{Blank}张，收回票数等于（少于）发出票数，本次票决有效。", "现在计票，请代表休息。"]),
            ("八、宣布结果", [$"请总监票人宣读计票结果报告单。（停顿）全体代表{script.Deputies}人，过半数为{script.Deputies / 2 + 1}票。", "经主席团确认，我宣布：以下项目获得通过，确定为本" + Level + "民生实事项目。（宣读名单）"]),
        ];
    }

    private string Marking()
    {
        var number = script.Seats is { } seats ? $"候选项目{script.Candidates}个，应确定{seats}个。" : $"候选项目{script.Candidates}个，逐项表决。";
        return number + script.Mode switch
        {
            BallotMode.SelectUpToK => $"同意的在“表决”栏内画“○”，不同意的画“×”，弃权的不作记号。画“○”的不得多于{script.Seats}个。",
            BallotMode.Rank => $"按优先次序填写1至{script.Seats}的数字，数字不得重复。",
            _ => "每个项目在“赞成”“反对”“弃权”中选一栏画“○”。",
        };
    }
}
