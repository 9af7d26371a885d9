using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Ballot;

/// <summary>Statements about any set of papers, tried on generated ones.</summary>
public sealed class LawsOfCounting
{
    private const int Items = 5;

    private static readonly BallotForm[] Forms = Enum.GetValues<BallotForm>();

    private sealed record Case(RoundRules Rules, string[] Papers, int Seed)
    {
        public Turnout Turnout => Ballot.Papers.Everybody(Math.Max(1, Papers.Length)) with { Electronic = Papers.Length };

        public VoteTotals Totals(IEnumerable<string> papers) => Tally.Count(Rules, Turnout, Items, papers.Select(marks => new BallotPaper(marks))).Totals;

        public TallyResult Count(IEnumerable<string> papers, RoundRules? rules = null) =>
            Tally.Count(rules ?? Rules, Turnout, Items, papers.Select(marks => new BallotPaper(marks)));

        public T[] Shuffle<T>(IEnumerable<T> things)
        {
            T[] shuffled = [.. things];
            new Random(Seed).Shuffle(shuffled);
            return shuffled;
        }
    }

    private static Gen<string> Paper(BallotForm form) => form == BallotForm.Rank
        ? Gen.Elements("-", "1", "2", "3", "4", "?", "9").ArrayOf(Items).Select(marks => string.Join(',', marks))
        : Gen.Elements(Marks.Of(form).Append(Marks.Of(form)[0]).Select(mark => (char)mark).ToArray()).ArrayOf(Items).Select(marks => new string(marks));

    private static readonly Arbitrary<Case> Cases = (
        from form in Gen.Elements(Forms)
        from seats in Gen.Choose(1, Items)
        from over in Gen.Elements(Enum.GetValues<OverVotePolicy>())
        from tie in Gen.Elements(Enum.GetValues<TiePolicy>())
        from of in Gen.Elements(Enum.GetValues<ThresholdBase>())
        from half in Gen.Elements(true, false)
        from papers in Gen.ArrayOf(Paper(form))
        from seed in Gen.Choose(0, int.MaxValue)
        select new Case(
            new RoundRules
            {
                Kind = form == BallotForm.Appraise ? RoundKind.Appraisal : RoundKind.Selection,
                Form = form,
                Seats = seats,
                OverVote = over,
                Tie = tie,
                ThresholdBase = of,
                HalfInclusive = half,
            },
            papers,
            seed)).ToArbitrary();

    private static void ForAll(Func<Case, bool> law) => Prop.ForAll(Cases, law).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static int[] Selected(TallyResult tally) => [.. RecordOutcome.Of(tally).Selected];

    private static int[] PossiblySelected(TallyResult tally) => [.. RecordOutcome.Of(tally).Selected, .. RecordOutcome.Of(tally).Tied];

    [Test]
    public void The_count_is_the_same_in_any_order_of_papers() =>
        ForAll(it => Same(it.Totals(it.Papers), it.Totals(it.Shuffle(it.Papers))));

    [Test]
    public void The_count_is_the_sum_over_any_partition_of_the_papers() =>
        ForAll(it =>
        {
            var shuffled = it.Shuffle(it.Papers);
            var cut = shuffled.Length == 0 ? 0 : it.Seed % shuffled.Length;
            return Same(it.Totals(it.Papers), Sum(it.Totals(shuffled[..cut]), it.Totals(shuffled[cut..])));
        });

    [Test]
    public void The_count_of_grouped_papers_is_the_count_of_single_ones() =>
        ForAll(it =>
        {
            var grouped = BallotPaper.Group(it.Papers.Select(marks => new BallotPaper(marks)));
            return Same(it.Totals(it.Papers), Tally.Count(it.Rules, it.Turnout, Items, grouped).Totals);
        });

    [Test]
    public void Every_paper_is_valid_or_invalid_and_every_valid_paper_counts_once_at_every_item() =>
        ForAll(it =>
        {
            var totals = it.Totals(it.Papers);
            return totals.Valid + totals.Invalid == it.Papers.Length && totals.Items.All(item => item.Sum == totals.Valid);
        });

    [Test]
    public void Papers_that_were_really_counted_never_contradict_themselves() =>
        ForAll(it => !it.Count(it.Papers).Contradictions.Any());

    [Test]
    [Property("Incident", 3)]
    public void Blank_and_unclear_marks_never_count_as_approval() =>
        ForAll(it =>
        {
            var blank = it.Rules.Form == BallotForm.Rank ? string.Join(',', Enumerable.Repeat("?", Items)) : new string('?', Items);
            var with = it.Totals([.. it.Papers, blank, blank.Replace('?', '-')]);
            var without = it.Totals(it.Papers);
            return with.Valid == without.Valid + 2
                && with.Items.Zip(without.Items).All(pair => Same(pair.First, pair.Second with { }, abstentions: 2));
        });

    [Test]
    public void Items_in_another_order_have_the_same_counts_in_that_order() =>
        ForAll(it =>
        {
            var order = it.Shuffle(Enumerable.Range(0, Items));
            var moved = it.Totals(it.Papers.Select(marks => Move(it.Rules.Form, marks, order)));
            var original = it.Totals(it.Papers);
            return moved.Valid == original.Valid
                && Enumerable.Range(0, Items).All(place => moved.Items[place] == original.Items[order[place]] with { No = place + 1 });
        });

    [Test]
    public void Items_in_another_order_are_selected_the_same_but_for_equal_ones() =>
        ForAll(it =>
        {
            if (it.Rules.Form == BallotForm.Appraise) return true;
            var order = it.Shuffle(Enumerable.Range(0, Items));
            var moved = it.Count(it.Papers.Select(marks => Move(it.Rules.Form, marks, order)));
            var original = it.Count(it.Papers);
            return Selected(moved).Select(no => order[no - 1] + 1).Order().SequenceEqual(Selected(original).Order())
                && RecordOutcome.Of(moved).Result == RecordOutcome.Of(original).Result;
        });

    [Test]
    public void Accepting_all_tied_ones_selects_what_a_re_vote_leaves_open_and_nothing_else() =>
        ForAll(it =>
        {
            var reVote = it.Count(it.Papers, it.Rules with { Tie = TiePolicy.ReVote });
            var acceptAll = it.Count(it.Papers, it.Rules with { Tie = TiePolicy.AcceptAll });
            return Selected(acceptAll).Order().SequenceEqual(PossiblySelected(reVote).Order());
        });

    [Test]
    public void Whoever_asks_for_more_than_half_selects_no_more_than_whoever_asks_for_half() =>
        ForAll(it => it.Rules.Form == BallotForm.Appraise
            || PossiblySelected(it.Count(it.Papers, it.Rules with { HalfInclusive = false }))
                .All(PossiblySelected(it.Count(it.Papers, it.Rules with { HalfInclusive = true })).Contains));

    [Test]
    public void Nobody_selected_has_fewer_approvals_than_needed_or_than_anybody_left_out() =>
        ForAll(it =>
        {
            if (it.Rules.Form == BallotForm.Appraise) return true;
            var tally = it.Count(it.Papers);
            var approvals = tally.Totals.Items.Cast<ItemTotals.Marked>().ToDictionary(item => item.No, item => item.Approve);
            var inside = Selected(tally).Select(no => approvals[no]).ToList();
            var outside = approvals.Where(item => !Selected(tally).Contains(item.Key)).Select(item => item.Value).ToList();
            return inside.All(count => count >= tally.Majority!.Needed) && inside.All(count => outside.All(other => other <= count));
        });

    [Test]
    public void Seats_are_filled_tied_or_left_open_but_never_overfilled() =>
        ForAll(it =>
        {
            var tally = it.Count(it.Papers);
            var outcome = RecordOutcome.Of(tally);
            return outcome.Result switch
            {
                RecordResult.Tie => outcome.Selected.Count + outcome.SeatsLeft == it.Rules.Seats && outcome.Tied.Count > outcome.SeatsLeft,
                RecordResult.Shortfall => outcome.Selected.Count + outcome.SeatsLeft == it.Rules.Seats && outcome.SeatsLeft > 0,
                _ => outcome.SeatsLeft == 0,
            };
        });

    [Test]
    public void Any_counted_round_makes_a_record_that_reads_and_checks_in_both_forms() =>
        ForAll(it =>
        {
            var items = Enumerable.Range(1, Items).Select(no => new RecordItem(no, $"2026-{no:00}", $"项目{no}")).ToList();
            var record = RoundRecord.Of(
                new("示例镇", "第一次会议", 2026, 1, new string('a', 64)), items, it.Count(it.Papers), it.Papers.Select(marks => new BallotPaper(marks)));
            return new[] { record, record.ForThePublic() }.All(form =>
                RoundRecordReader.Read(form.CanonicalBytes()) is RecordReading.Read { IsCanonical: true } read
                && RoundRecordCheck.Check(read.Record).All(line => line.IsOk));
        });

    private static string Move(BallotForm form, string marks, int[] order)
    {
        var parts = form == BallotForm.Rank ? marks.Split(',') : [.. marks.Select(mark => mark.ToString())];
        return string.Join(form == BallotForm.Rank ? "," : "", order.Select(place => parts[place]));
    }

    private static bool Same(VoteTotals one, VoteTotals other) =>
        one.Valid == other.Valid && one.Invalid == other.Invalid && one.Items.SequenceEqual(other.Items);

    private static bool Same(ItemTotals with, ItemTotals without, int abstentions) => without switch
    {
        ItemTotals.Marked marked => with == marked with { Abstain = marked.Abstain + abstentions },
        ItemTotals.Graded graded => with == graded with { Abstain = graded.Abstain + abstentions },
        _ => false,
    };

    private static VoteTotals Sum(VoteTotals one, VoteTotals other) =>
        new(one.Valid + other.Valid, one.Invalid + other.Invalid, [.. one.Items.Zip(other.Items).Select(pair => Sum(pair.First, pair.Second))]);

    private static ItemTotals Sum(ItemTotals one, ItemTotals other) => (one, other) switch
    {
        (ItemTotals.Marked a, ItemTotals.Marked b) => new ItemTotals.Marked(a.No, a.Approve + b.Approve, a.Oppose + b.Oppose, a.Abstain + b.Abstain)
        {
            RankSum = a.RankSum + b.RankSum,
        },
        (ItemTotals.Graded a, ItemTotals.Graded b) => new ItemTotals.Graded(
            a.No, a.Satisfied + b.Satisfied, a.BasicallySatisfied + b.BasicallySatisfied, a.Dissatisfied + b.Dissatisfied, a.Abstain + b.Abstain),
        _ => throw new InvalidOperationException("Two forms in one count."),
    };
}
