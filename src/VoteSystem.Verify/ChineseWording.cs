using VoteSystem.Documents.Signing;
using VoteSystem.Domain.Ballot;

namespace VoteSystem.Verify;

/// <summary>简体中文.</summary>
internal sealed class ChineseWording : Wording
{
    public override string Usage => "用法：VoteSystem.Verify 文件… [--sha256 散列值] [--root 证书文件] [--lang zh|en]";

    public override string Help => """
        重新计算票决记录，核对其中每一个数字。无需联网，无需数据库。

        用法：VoteSystem.Verify 文件… [选项]
          文件              票决记录（.json）、签名文书（.pdf）或日志（.jsonl），可以一次给出多个
          --sha256 散列值   与计票结果报告单上印出的散列值比对（只能给一个文件）；
                            对 PDF 也可以是整个文件的散列值
          --root 证书文件   信任的根证书（PEM 或 DER），可以多次给出；不给时签名人一律不受信任
          --lang zh|en      输出语言，默认 zh
          --help            显示本说明

        退出码：0 全部相符；1 有差异（逐条列出）；2 不是可读的票决记录（说明行号和原因）。
        多个文件时取最严重的退出码。
        """;

    public override string NoFile => "没有给出文件。";

    public override string UnknownLanguage => "--lang 只能是 zh 或 en。";

    public override string BadHash => "--sha256 后面应为 64 位十六进制数。";

    public override string OneFileForOneHash => "给出 --sha256 时只能核对一个文件。";

    public override string BadRoot => "--root 后面应为证书文件（PEM 或 DER）。";

    public override string Demonstration => "演示证书，无法律效力";

    public override string NoRecordInside => "文书内没有票决记录";

    public override string UnsignedTime => "签名人自述时间";

    public override string PublicForm => "公开记录：不含表决票，核对各项合计数及由此得出的结果";

    public override string NotCanonical => "注意：文件的空白或键的顺序不是规范形式；以上散列值按规范形式计算";

    public override string UnknownOption(string name) => $"不认识的选项：{name}";

    public override string Heading(string congress, string session, int cycle, int round, string kind) =>
        $"{congress}{session} · {cycle}年度 · 第{round}轮 · {kind}";

    public override string Kind(RoundKind kind) => kind switch
    {
        RoundKind.Selection => "票决",
        RoundKind.TieBreak => "票数相等的再次票决",
        RoundKind.Appraisal => "满意度测评",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string Item(int? no) => no is null ? "" : $"第{no}项 ";

    public override string Check(CheckCode code) => code switch
    {
        CheckCode.Form => "票决方式与轮次类型",
        CheckCode.ItemNumbers => "项目编号",
        CheckCode.ItemIds => "不同的项目标识数",
        CheckCode.TotalsNumbers => "合计数逐项对应",
        CheckCode.AuditHead => "审计日志末条散列值",
        CheckCode.PresentWithinDeputies => "实到不超过应到",
        CheckCode.Quorum => "法定人数（3×实到 与 2×应到）",
        CheckCode.IssuedWithinPresent => "发出票数不超过实到",
        CheckCode.CollectedWithinIssued => "收回票数不超过发出票数",
        CheckCode.PapersSorted => "表决票按内容排列，同样的票合并（种数）",
        CheckCode.PapersAreCollected => "列出的票数等于收回票数",
        CheckCode.Valid => "有效票",
        CheckCode.Invalid => "无效票",
        CheckCode.ValidAndInvalidAreCollected => "有效票加无效票等于收回票数",
        CheckCode.ItemTotals => "各栏票数",
        CheckCode.ItemSum => "各栏之和等于有效票",
        CheckCode.ApprovalsWithinSeats => "赞成总数不超过有效票×应选数",
        CheckCode.RankSum => "序号之和在可能范围内",
        CheckCode.Result => "结果",
        CheckCode.Needed => "通过所需票数",
        CheckCode.Selected => "选定项目（按得票次序）",
        CheckCode.Tied => "票数相等的项目",
        CheckCode.SeatsLeft => "未定名额",
        CheckCode.Grades => "测评等次",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    public override string Columns(BallotForm form) => form switch
    {
        BallotForm.Appraise => "满意/基本满意/不满意/弃权",
        BallotForm.Rank => "赞成/反对/弃权 Σ序号之和",
        _ => "赞成/反对/弃权",
    };

    public override string Word(string word) => word switch
    {
        nameof(RecordResult.Decided) => "确定",
        nameof(RecordResult.Tie) => "票数相等，再次票决",
        nameof(RecordResult.Shortfall) => "不足应选数",
        nameof(RecordResult.Void) => "本次票决无效",
        nameof(Grade.Satisfied) => "满意",
        nameof(Grade.BasicallySatisfied) => "基本满意",
        nameof(Grade.Dissatisfied) => "不满意",
        _ => word,
    };

    public override string Values(string expected, string found) =>
        expected.Length == 0 && found.Length > 0 ? $"：{found}" : $"：应为 {OrNone(expected)}，记录为 {OrNone(found)}";

    public override string AllAgree(int checks) => $"结论：全部相符（{checks} 条核对）";

    public override string SomeDiffer(int checks, int differences) => $"结论：{checks} 条核对中有 {differences} 条不符";

    public override string Place(int line, int column) => $"第 {line} 行第 {column} 字节：";

    public override string Fault(RecordFault fault) => fault switch
    {
        RecordFault.TooLarge => "文件太大，不可能是票决记录",
        RecordFault.NotUtf8 => "不是无标记的 UTF-8 文本",
        RecordFault.NotJson => "不是完整的 JSON",
        RecordFault.OtherFormat => "格式标识缺失，或不是 " + RoundRecord.Format,
        RecordFault.MissingKey => "缺少一个键",
        RecordFault.UnknownKey => "有一个不认识的键",
        RecordFault.KeyTwice => "同一个键出现两次",
        RecordFault.WrongType => "值的类型不对",
        RecordFault.BadNumber => "不是限度内的非负整数",
        RecordFault.UnknownWord => "不认识的取值",
        RecordFault.BadText => "文字中有残缺的字符",
        RecordFault.UnknownMark => "表决票上有不认识的符号",
        RecordFault.BadLength => "列表为空或太长",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string Fault(OpenFault fault) => fault switch
    {
        OpenFault.NotFound => "没有这个文件",
        OpenFault.NoAccess => "无法读取这个文件",
        OpenFault.TooLarge => "文件太大，不可能是票决记录",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string Fault(FileFault fault) => fault switch
    {
        FileFault.Unreadable => "不是本系统制作的 PDF 文书，或者文件已损坏",
        FileFault.NotSigned => "文书没有签名",
        FileFault.ChangedAfterSigning => "签名以后文书被改动",
        FileFault.BadSignature => "至少有一个签名不成立",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string Fault(SignatureFault fault) => fault switch
    {
        SignatureFault.Broken => "与文书内容不符",
        SignatureFault.NotTrusted => "证书不是由受信任的机构签发",
        SignatureFault.OutsideValidity => "签名时证书不在有效期内",
        SignatureFault.WrongTime => "签名时间不成立",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public override string SignedBy(string place, string signer, string issuer) => $"签名 {place}：{signer}（证书签发者：{issuer}）";

    public override string EmptyPlaces(string places) => $"尚未签名：{places}";

    public override string PaperIsGood(int signatures) => $"{signatures} 个签名全部成立，签名以后文书没有改动";

    public override string Summary(int files, int agree, int differ, int unreadable) =>
        $"共 {files} 个文件：{agree} 个相符，{differ} 个有差异，{unreadable} 个无法读取";

    public override string LogIsSound(long height, string hash) => $"日志完整：第1至{height}条逐条相接，末条校验值 {hash}";

    public override string LogBreaks(long height) => $"日志从第{height}条起不相接：该条或者它之前的内容被改动、删去或者插入";

    public override string LogEndsElsewhere(long height, string hash) => $"日志末条（第{height}条）的校验值是 {hash}，与给出的不同";

    public override string NoLogEntry(long line) => $"第{line}行不是日志条目";

    private static string OrNone(string value) => value.Length == 0 ? "（无）" : value;
}
