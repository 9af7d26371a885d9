using VoteSystem.Documents.Signing;
using VoteSystem.Documents.Tests.Support;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Tests.Signing;

/// <summary>A count report and the people who sign it.</summary>
internal static class Signed
{
    public static readonly DateTimeOffset At = new(2026, 1, 8, 15, 40, 0, TimeSpan.FromHours(8));

    public static readonly DevelopmentAuthority Authority = DevelopmentAuthority.Create(At);

    private static readonly Lazy<byte[]> All = new(() => Enumerable.Range(0, Samples.CountSigners.Count).Aggregate(Workshop.Print(Samples.TallyReport).Pdf, By));

    public static PaperSigner Signer => new(Workshop.Fonts);

    public static byte[] ByAll() => (byte[])All.Value.Clone();

    public static byte[] By(byte[] pdf, int signer)
    {
        var who = Samples.CountSigners[signer];
        var place = SignaturePlaces.NameOf(Samples.CountSigners, signer);
        using var identity = Identity(who.Name);
        return Signer.Sign(pdf, new SignatureRequest(place, Wording.Of(who.Role, "镇"), At) { Reason = "计票结果核对无误", Location = "镇政府三楼会议室" }, identity);
    }

    public static SigningIdentity Identity(string name) => Authority.Issue(name, "示例镇人民代表大会", At);

    public static PaperFinding Check(byte[] pdf) => new SignatureCheck([Authority.Root], At.AddHours(1)).Check(pdf);
}
