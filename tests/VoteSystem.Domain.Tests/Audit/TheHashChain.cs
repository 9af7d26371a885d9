using VoteSystem.Domain.Audit;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Audit;

public sealed class TheHashChain
{
    private static readonly DateTimeOffset At = new(2026, 1, 8, 9, 0, 0, 123, TimeSpan.Zero);

    [Test]
    public void A_chain_made_by_the_rule_is_sound() => Assert.That(HashChain.FirstBreak(AChain()), Is.Null);

    [Test]
    public void A_part_of_a_sound_chain_is_sound() => Assert.That(HashChain.FirstBreak(AChain().Skip(2)), Is.Null);

    public static IEnumerable<TestCaseData> Forgeries =>
    [
        new((AuditEntry entry) => entry with { Actor = "somebody else" }),
        new((AuditEntry entry) => entry with { At = entry.At.AddMilliseconds(1) }),
        new((AuditEntry entry) => entry with { Kind = "RulesChanged" }),
        new((AuditEntry entry) => entry with { Subject = Subject.Cycle(2027) }),
        new((AuditEntry entry) => entry with { Payload = entry.Payload.Replace('3', '4') }),
        new((AuditEntry entry) => entry with { Hash = new string('a', 64) }),
        new((AuditEntry entry) => entry with { Height = 9 }),
    ];

    [TestCaseSource(nameof(Forgeries))]
    public void Any_changed_value_breaks_the_chain(Func<AuditEntry, AuditEntry> forge)
    {
        var chain = AChain();
        chain[2] = forge(chain[2]);

        Assert.That(HashChain.FirstBreak(chain), Is.EqualTo(chain[2].Height));
    }

    [Test]
    public void A_missing_entry_breaks_the_chain()
    {
        var chain = AChain();
        chain.RemoveAt(2);

        Assert.That(HashChain.FirstBreak(chain), Is.EqualTo(4));
    }

    [Test]
    public void An_entry_rewritten_with_a_fitting_hash_breaks_the_next_one()
    {
        var chain = AChain();
        chain[2] = HashChain.Next(new ChainHead(2, chain[1].Hash), new CandidatesFixed(2026, 99), "示例", At);

        Assert.That(HashChain.FirstBreak(chain), Is.EqualTo(4));
    }

    private static List<AuditEntry> AChain()
    {
        var chain = new List<AuditEntry>();
        var head = ChainHead.Empty;
        for (var i = 1; i <= 5; i++)
        {
            var entry = HashChain.Next(head, new CandidatesFixed(2026, i), "示例", At);
            chain.Add(entry);
            head = new ChainHead(entry.Height, entry.Hash);
        }

        return chain;
    }
}
