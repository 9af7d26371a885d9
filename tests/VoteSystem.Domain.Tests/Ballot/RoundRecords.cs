using System.Text;
using NUnit.Framework;
using VoteSystem.Domain.Ballot;
using VoteSystem.Domain.Workflow;

namespace VoteSystem.Domain.Tests.Ballot;

public sealed class RoundRecords
{
    private static readonly TestCaseData<string, string, RecordResult>[] Examples =
    [
        new("decided-12-to-10", "c1b67c6260ce1bf62856a10c77fdf7a34a05dbac4a489c281840358290a491f8", RecordResult.Decided),
        new("tie-at-the-last-seat", "d84de1447a62330fbf4d85e9a69bceb3c0dccd4eb6c2dfd1176d010d8d827297", RecordResult.Tie),
        new("shortfall", "bf9da26750f48846272047364c36c8ef3c0df1a95f0daf018cf111abb00403c5", RecordResult.Shortfall),
        new("void-collected-over-issued", "261f02eef4f50faf8ae225359f78221796829bf96afcd85d65bbdca6d0aebdf7", RecordResult.Void),
        new("rank-10-of-12", "2a8626526c5371d41fef88b960cae5b0b02ad00af99aae6bebecb11444503906", RecordResult.Decided),
        new("per-item-no-quota", "63bedff3cca104630312b7ddfdf855bd99b62382b49b8fd49a992aa14ca7dbf4", RecordResult.Decided),
        new("tie-break-round", "bf146220732201ca0041cb69be8415b8ec2bec1b340b44f735d30ceebf06effc", RecordResult.Decided),
        new("appraisal", "adfb609e81bb44098013f21a45e9dfc3848be6e90d165bf1359eeb99e412f26f", RecordResult.Decided),
    ];

    private static IEnumerable<RecordCheck> Differences(RoundRecord record) => RoundRecordCheck.Check(record).Where(line => !line.IsOk);

    [TestCaseSource(nameof(Examples))]
    public void An_example_is_read_counted_again_and_written_byte_for_byte(string name, string sha256, RecordResult result)
    {
        var reading = (RecordReading.Read)RoundRecordReader.Read(Papers.File(name));

        Assert.That(reading.IsCanonical, Is.True);
        Assert.That(reading.Record.CanonicalBytes(), Is.EqualTo(Papers.File(name)));
        Assert.That(reading.Record.Sha256(), Is.EqualTo(sha256));
        Assert.That(reading.Record.Outcome.Result, Is.EqualTo(result));
        Assert.That(Differences(reading.Record), Is.Empty);
    }

    [TestCaseSource(nameof(Examples))]
    public void A_record_made_anew_from_the_papers_of_an_example_is_the_example(string name, string sha256, RecordResult result)
    {
        var example = Papers.Record(name);
        var onePaperEach = example.Papers!.SelectMany(paper => Enumerable.Repeat(paper.Marks, paper.Count)).Reverse().Select(marks => new BallotPaper(marks)).ToList();

        var tally = Tally.Count(example.Rules, example.Turnout, example.Items.Count, onePaperEach);
        var record = RoundRecord.Of(example.Heading, example.Items, tally, onePaperEach);

        Assert.That(record.Sha256(), Is.EqualTo(sha256));
        Assert.That(record.Outcome.Result, Is.EqualTo(result));
    }

    [TestCaseSource(nameof(Examples))]
    public void The_public_form_leaves_the_papers_out_and_its_arithmetic_agrees(string name, string sha256, RecordResult result)
    {
        var shown = Papers.Record(name).ForThePublic();

        var text = Encoding.UTF8.GetString(shown.CanonicalBytes());
        var again = (RecordReading.Read)RoundRecordReader.Read(shown.CanonicalBytes());

        Assert.That(text, Does.Not.Contain("papers").And.Not.Contain("marks"));
        Assert.That(again.IsCanonical, Is.True);
        Assert.That(Differences(again.Record), Is.Empty);
        Assert.That(again.Record.Outcome.Result, Is.EqualTo(result));
        Assert.That(again.Record.Sha256(), Is.Not.EqualTo(sha256));
    }

    [Test]
    public void Every_digit_of_an_example_that_the_count_determines_is_guarded_by_the_count([Values(
        "decided-12-to-10", "tie-at-the-last-seat", "rank-10-of-12", "tie-break-round", "appraisal", "shortfall", "per-item-no-quota",
        "void-collected-over-issued")] string name)
    {
        var bytes = Papers.File(name);
        var start = bytes.AsSpan().IndexOf("\"papers\""u8);
        var end = bytes.AsSpan().IndexOf("\"auditHead\""u8);

        Assert.That(UnnoticedDigits(bytes, start, end), Is.Empty);
    }

    [Test]
    public void Every_digit_anywhere_in_an_example_is_guarded_by_its_hash([Values("tie-break-round", "appraisal", "tie-at-the-last-seat")] string name)
    {
        var bytes = Papers.File(name);
        var hash = Papers.Record(name).Sha256();

        foreach (var place in DigitsIn(bytes, 0, bytes.Length))
        {
            foreach (var changed in WithOtherDigits(bytes, place))
                Assert.That(RoundRecordReader.Read(changed) is RecordReading.Read read && read.Record.Sha256() == hash, Is.False, $"byte {place}");
        }
    }

    [Test]
    public void Every_digit_of_the_totals_of_a_public_record_is_guarded_by_its_arithmetic()
    {
        var bytes = Papers.Record("decided-12-to-10").ForThePublic().CanonicalBytes();

        Assert.That(UnnoticedDigits(bytes, bytes.AsSpan().IndexOf("\"valid\""u8), bytes.AsSpan().IndexOf("\"auditHead\""u8)), Is.Empty);
    }

    [Test]
    public void Rare_characters_of_names_stand_as_they_are_and_only_what_JSON_demands_is_escaped()
    {
        var example = Papers.Record("tie-break-round");
        var record = example with { Items = [new RecordItem(1, "a\"b\\c\n\u0001", "𠮷村<&>'é\u2028＋道路"), example.Items[1]] };

        var text = Encoding.UTF8.GetString(record.CanonicalBytes());
        var again = (RecordReading.Read)RoundRecordReader.Read(record.CanonicalBytes());

        Assert.That(text, Does.Contain("""{"no":1,"id":"a\"b\\c\n\u0001","title":"𠮷村<&>'é""" + "\u2028＋道路\"}"));
        Assert.That(again.IsCanonical, Is.True);
        Assert.That(again.Record.Items, Is.EqualTo(record.Items));
    }

    [Test]
    public void Other_white_space_and_order_of_keys_is_read_and_reported_as_not_canonical()
    {
        var text = Encoding.UTF8.GetString(Papers.File("tie-break-round"))
            .Replace("\"valid\":66,\"invalid\":0,", "\"invalid\":0,\n  \"valid\" : 66,", StringComparison.Ordinal);

        var reading = (RecordReading.Read)RoundRecordReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.That(reading.IsCanonical, Is.False);
        Assert.That(reading.Record.Sha256(), Is.EqualTo(Papers.Record("tie-break-round").Sha256()));
    }

    [TestCase("\"valid\":66", "\"valid\":66,\"valid\":66", RecordFault.KeyTwice, "valid")]
    [TestCase("\"valid\":66,", "", RecordFault.MissingKey, "valid")]
    [TestCase("\"valid\":66", "\"valid\":66,\"spoilt\":0", RecordFault.UnknownKey, "spoilt")]
    [TestCase("\"valid\":66", "\"valid\":\"66\"", RecordFault.WrongType, "valid")]
    [TestCase("\"valid\":66", "\"valid\":66.0", RecordFault.BadNumber, "valid")]
    [TestCase("\"valid\":66", "\"valid\":-6", RecordFault.BadNumber, "valid")]
    [TestCase("\"valid\":66", "\"valid\":6e1", RecordFault.BadNumber, "valid")]
    [TestCase("\"valid\":66", "\"valid\":10000001", RecordFault.BadNumber, "valid")]
    [TestCase("\"valid\":66", "\"valid\":99999999999999999999", RecordFault.BadNumber, "valid")]
    [TestCase("\"valid\":66", "\"valid\":null", RecordFault.WrongType, "valid")]
    [TestCase("\"valid\":66", "\"valid\":066", RecordFault.NotJson, "")]
    [TestCase("\"kind\":\"TieBreak\"", "\"kind\":\"tieBreak\"", RecordFault.UnknownWord, "kind")]
    [TestCase("\"kind\":\"TieBreak\"", "\"kind\":\"1\"", RecordFault.UnknownWord, "kind")]
    [TestCase("\"marks\":\"--\"", "\"marks\":\"-X\"", RecordFault.UnknownMark, "papers[0].marks")]
    [TestCase("\"marks\":\"--\",\"count\":2", "\"marks\":\"--\",\"count\":0", RecordFault.BadNumber, "papers[0].count")]
    [TestCase("河堤护砌工程", "\\ud800", RecordFault.BadText, "items[0].title")]
    [TestCase("round-record/1", "round-record/2", RecordFault.OtherFormat, "format")]
    [TestCase("\"halfInclusive\":false", "\"halfInclusive\":0", RecordFault.WrongType, "rules.halfInclusive")]
    [TestCase("\"seats\":1", "\"seats\":201", RecordFault.BadNumber, "rules.seats")]
    [TestCase("\"selected\":[1]", "\"selected\":[[[[[[[1]]]]]]]", RecordFault.NotJson, "")]
    [TestCase("\"selected\":[1]", "\"selected\":1", RecordFault.WrongType, "outcome.selected")]
    public void What_is_not_a_record_is_refused_with_its_reason_and_place(string part, string by, RecordFault fault, string path)
    {
        var text = Encoding.UTF8.GetString(Papers.File("tie-break-round"));
        Assert.That(text, Does.Contain(part));

        var reading = RoundRecordReader.Read(Encoding.UTF8.GetBytes(text.Replace(part, by, StringComparison.Ordinal)));

        var error = ((RecordReading.Unreadable)reading).Error;
        Assert.That((error.Fault, error.Path), Is.EqualTo((fault, path)));
    }

    [Test]
    public void The_line_and_column_of_an_error_are_named()
    {
        var text = Encoding.UTF8.GetString(Papers.File("tie-break-round")).Replace(",\"", ",\n\"", StringComparison.Ordinal);
        var line = text[..text.IndexOf("\"invalid\"", StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;

        var semantic = (RecordReading.Unreadable)RoundRecordReader.Read(Encoding.UTF8.GetBytes(text.Replace("\"invalid\":0", "\"invalid\":true", StringComparison.Ordinal)));
        var syntax = (RecordReading.Unreadable)RoundRecordReader.Read(Encoding.UTF8.GetBytes(text.Replace("\"invalid\":0", "\"invalid\":x", StringComparison.Ordinal)));

        Assert.That((semantic.Error.Line, semantic.Error.Column), Is.EqualTo((line, 11)));
        Assert.That((syntax.Error.Line, syntax.Error.Column), Is.EqualTo((line, 11)));
    }

    [Test]
    public void Bytes_cut_off_anywhere_are_refused_and_never_a_fault_of_the_program()
    {
        var bytes = Papers.File("tie-break-round");

        for (var length = 0; length < bytes.Length - 1; length++)
            Assert.That(RoundRecordReader.Read(bytes.AsSpan(0, length)), Is.TypeOf<RecordReading.Unreadable>(), $"{length} bytes");
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_or_carry_a_mark_of_byte_order_are_refused()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Papers.File("tie-break-round")];
        byte[] broken = [.. Papers.File("tie-break-round")];
        broken[60] = 0xFF;

        Assert.That(((RecordReading.Unreadable)RoundRecordReader.Read(marked)).Error.Fault, Is.EqualTo(RecordFault.NotUtf8));
        Assert.That(((RecordReading.Unreadable)RoundRecordReader.Read(broken)).Error.Fault, Is.EqualTo(RecordFault.NotUtf8));
    }

    [Test]
    public void A_file_beyond_any_record_is_refused_unread() =>
        Assert.That(((RecordReading.Unreadable)RoundRecordReader.Read(new byte[RoundRecordReader.MaxBytes + 1])).Error.Fault, Is.EqualTo(RecordFault.TooLarge));

    [Test]
    public void Papers_out_of_order_or_split_in_two_rows_are_named()
    {
        var record = Papers.Record("tie-break-round");
        var reversed = record with { Papers = [.. record.Papers!.Reverse()] };
        var split = record with { Papers = [new("--"), new("--"), .. record.Papers!.Skip(1)] };

        Assert.That(Differences(reversed).Select(line => line.Code), Is.EqualTo(new[] { CheckCode.PapersSorted }));
        Assert.That(Differences(split).Select(line => line.Code), Is.EqualTo(new[] { CheckCode.PapersSorted }));
    }

    [Test]
    public void A_form_that_does_not_belong_to_the_kind_is_named()
    {
        var record = Papers.Record("tie-break-round");

        var changed = record with { Rules = record.Rules with { Form = BallotForm.PerItem } };

        Assert.That(Differences(changed).Select(line => line.Code), Does.Contain(CheckCode.Form));
    }

    [Test]
    public void Items_and_totals_that_do_not_fit_each_other_are_named()
    {
        var record = Papers.Record("tie-break-round");

        var shorter = record with { Totals = record.Totals with { Items = [record.Totals.Items[0]] } };
        var sameId = record with { Items = [record.Items[0], record.Items[1] with { Id = record.Items[0].Id }] };

        Assert.That(Differences(shorter).Select(line => line.Code), Does.Contain(CheckCode.TotalsNumbers));
        Assert.That(Differences(sameId).Select(line => line.Code), Is.EqualTo(new[] { CheckCode.ItemIds }));
    }

    [Test]
    public void A_count_from_totals_alone_makes_a_record_without_papers()
    {
        var tally = Tally.Of(Papers.SelectUpTo(1), Papers.Everybody(10), new VoteTotals(10, 0, [new ItemTotals.Marked(1, 6, 3, 1)]));

        var record = RoundRecord.Of(new("示例镇", "第一次会议", 2026, 1, new string('0', 64)), [new(1, "2026-01", "路灯")], tally, papers: null);

        Assert.That(record.Papers, Is.Null);
        Assert.That(Differences(record), Is.Empty);
    }

    [Test]
    public void A_void_appraisal_carries_no_grades()
    {
        var turnout = new Turnout(29, 10, 10, 10, 0);

        var tally = Tally.Of(Papers.Appraisal, turnout, new VoteTotals(10, 0, [new ItemTotals.Graded(1, 10, 0, 0, 0)]));

        Assert.That(RecordOutcome.Of(tally).Result, Is.EqualTo(RecordResult.Void));
        Assert.That(RecordOutcome.Of(tally).Grades, Is.Empty);
    }

    private static List<string> UnnoticedDigits(byte[] bytes, int start, int end) =>
    [
        .. DigitsIn(bytes, start, end)
            .SelectMany(place => WithOtherDigits(bytes, place).Where(IsSound).Select(changed => $"byte {place} as {(char)changed[place]}")),
    ];

    private static bool IsSound(byte[] bytes) =>
        RoundRecordReader.Read(bytes) is RecordReading.Read read && !Differences(read.Record).Any();

    private static IEnumerable<int> DigitsIn(byte[] bytes, int start, int end) =>
        Enumerable.Range(start, end - start).Where(place => char.IsAsciiDigit((char)bytes[place]));

    private static IEnumerable<byte[]> WithOtherDigits(byte[] bytes, int place)
    {
        for (var digit = (byte)'0'; digit <= '9'; digit++)
        {
            if (digit == bytes[place]) continue;
            byte[] changed = [.. bytes];
            changed[place] = digit;
            yield return changed;
        }
    }
}
