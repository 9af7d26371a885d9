using VoteSystem.Domain.Documents;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Documents.Deliberate;

/// <summary>D09 票决办法: the settings of the cycle, put into articles.</summary>
internal sealed class BallotMethodPdf(BallotMethod method, PrintOptions options) : PaperTemplate(method, options)
{
    public override string Title => $"{method.Meeting.Name}{method.Year}年度民生实事项目票决办法{(method.IsDraft ? "（草案）" : "")}";

    public override string Issuer => method.Meeting.Name;

    private CycleRules Rules => method.Rules;

    protected override void Content(ColumnDescriptor column)
    {
        PutTitle(column, $"{method.Meeting.Name}\n{method.Year}年度民生实事项目票决办法{(method.IsDraft ? "\n（草案）" : "")}");
        if (!method.IsDraft)
            PutAdopted(column, Date, method.Meeting);
        var articles = Articles();
        for (var no = 1; no < articles.Count; no++)
            PutArticle(column, no, articles[no - 1]);
        PutCheckCode(column, end => PutArticle(end, articles.Count, articles[^1]));
    }

    private IReadOnlyList<string> Articles() =>
    [
        "根据《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》和民生实事项目人大代表票决制的有关规定，结合本" + Level + "实际，制定本办法。",
        Number(),
        $"票决时，到会代表达到全体代表的三分之二以上始得进行。全体代表{method.Deputies}人，三分之二为{(2 * method.Deputies + 2) / 3}人。列席人员不参加票决。",
        "票决采用无记名投票方式，代表可以用纸质表决票，也可以凭同一票码用手机投票，两种方式任选一种，同一票码只计一次。代表因故不能到会的，不得委托他人代为投票。",
        Marking(),
        "收回的表决票等于或者少于发出的表决票，票决有效；多于发出的表决票，票决无效，由主席团决定重新票决。",
        Validity(),
        Threshold(),
        Ranking(),
        Ties(),
        Shortfall(),
        $"票决设监票人{method.Scrutineers}名，其中总监票人1名，在代表中提名，经会议通过。计票人由大会秘书处指定，在监票人监督下工作。投票前，监票人当众检查并密封票箱。",
        "纸质表决票由两组计票人分别录入，核对一致后方可确认。计票结果报告单由计票人、监票人签名，报主席团确认。投票结束前，任何人不得查看结果。",
        Publication(),
        "表决票由大会秘书处封存保管。票决中出现本办法未规定的情况，由主席团决定。",
        "本办法经会议通过后施行，本次票决期间不作变更。",
    ];

    private string Number()
    {
        var candidates = $"提请本次会议票决的{method.Year}年度民生实事候选项目{method.Candidates}项，";
        if (Rules.BallotMode == BallotMode.PerItemNoQuota)
            return candidates + "逐项表决，不限定应确定的项数。";
        var surplus = method.Candidates - Rules.TargetCount;
        var difference = surplus == 0 ? "实行等额票决。" : $"差额{surplus}项，差额比例{Percent(surplus, Rules.TargetCount)}。";
        return $"{candidates}应确定{Rules.TargetCount}项，{difference}";
    }

    // Whole percent, or one decimal where it is not whole; a statement, not a rule.
    private static string Percent(int part, int whole) =>
        part * 100 % whole == 0 ? $"{part * 100 / whole}%" : $"约{(part * 1000 + whole / 2) / whole / 10}.{(part * 1000 + whole / 2) / whole % 10}%";

    private string Marking() => Rules.BallotMode switch
    {
        BallotMode.SelectUpToK => "对同意的项目在其“表决”栏内画“○”，不同意的画“×”，弃权的不作任何记号。",
        BallotMode.Rank => $"在“排序”栏内按优先次序填写1至{Rules.TargetCount}的数字，1为最优先；不填写的为弃权。",
        _ => "对每个项目在“赞成”“反对”“弃权”三栏中选一栏画“○”；都不画的为弃权。",
    };

    private string Validity()
    {
        var unclear = "书写模糊、无法辨认的，由总监票人会同监票人认定，仅不能辨认的部分无效。";
        return Rules.BallotMode switch
        {
            BallotMode.SelectUpToK when Rules.OverVotePolicy == OverVotePolicy.PaperVoid =>
                $"每张表决票画“○”的项目等于或者少于{Rules.TargetCount}项的有效，多于{Rules.TargetCount}项的该票无效。{unclear}",
            BallotMode.SelectUpToK => $"每张表决票画“○”的项目多于{Rules.TargetCount}项的，所画“○”均不计，按弃权处理。{unclear}",
            BallotMode.Rank => $"数字重复、小于1或者大于{Rules.TargetCount}的，该票无效。{unclear}",
            _ => $"同一项目画两个以上“○”的，该项目按弃权处理。{unclear}",
        };
    }

    private string Threshold() => Rules.ThresholdBase switch
    {
        ThresholdBase.AllDeputies => $"项目获得的赞成票超过全体代表半数的，始得确定。全体代表{method.Deputies}人，过半数为{method.Deputies / 2 + 1}票。",
        ThresholdBase.Present => "项目获得的赞成票超过到会代表半数的，始得确定。",
        _ => "项目获得的赞成票超过有效票半数的，始得确定。",
    };

    private string Ranking() => Rules.BallotMode switch
    {
        BallotMode.PerItemNoQuota => "获得赞成票超过前条规定半数的项目均予确定。",
        BallotMode.Rank => $"获得赞成票超过前条规定半数的项目多于{Rules.TargetCount}项时，以赞成票多的确定；赞成票相同的，以排序数字之和小的在前。",
        _ => $"获得赞成票超过前条规定半数的项目多于{Rules.TargetCount}项时，以赞成票多的确定。",
    };

    private string Ties() => Rules.TiePolicy switch
    {
        TiePolicy.Lot => "得票相等不能确定时，由主席团主持抽签决定。",
        TiePolicy.AcceptAll => "得票相等不能确定时，得票相等的项目一并确定。",
        _ => "得票相等不能确定时，就得票相等的项目再次票决，以得票多的确定。",
    };

    private string Shortfall() => Rules.ShortfallPolicy switch
    {
        ShortfallPolicy.SecondBallot => "确定的项目少于应确定数时，就未确定的项目在本次会议上再次票决。",
        ShortfallPolicy.NextSession => "确定的项目少于应确定数时，不足部分提请下次会议票决。",
        _ => "确定的项目少于应确定数时，以实际确定的项目为准，不再补足。",
    };

    private string Publication()
    {
        var order = Rules.PublishedOrder == PublishedOrder.ByVotes ? "按得票多少为序" : "按候选项目序号";
        var counts = Rules.PublishVoteCounts switch
        {
            PublishVoteCounts.Approvals => "，并公布各项目的赞成票数",
            PublishVoteCounts.Full => "，并公布各项目的赞成、反对和弃权票数",
            _ => "",
        };
        return $"票决结果由会议主持人当场宣布，由主席团{order}公告{counts}。";
    }
}
