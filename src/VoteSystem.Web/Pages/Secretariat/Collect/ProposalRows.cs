using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Collect;
using VoteSystem.Web.Sheets;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages.Secretariat.Collect;

/// <summary>The rows of a sheet of proposals, ready to be handed in or with what is wrong.</summary>
public sealed record ProposalRowsRead(IReadOnlyList<HandedIn> Good, IReadOnlyList<RowFault> Faults, IReadOnlyList<string> Notes);

/// <summary>Turns the rows of a sheet into proposals: words into categories, sources and channels, limits checked row by row.</summary>
public sealed class ProposalRows(Words words, Cycle cycle, ProposalChannel channelOfEmpty, DateOnly today)
{
    private readonly List<HandedIn> _good = [];
    private readonly List<RowFault> _faults = [];
    private readonly List<string> _notes = [];

    /// <summary>Reads all rows.</summary>
    public ProposalRowsRead Read(ImportResult<ProposalRow> sheet)
    {
        _faults.AddRange(sheet.Errors.Select(error => new RowFault(error.Row, error.Column, error.Value, words.Reason(error))));
        _notes.AddRange(sheet.Notes.Select(words.Of));
        foreach (var row in sheet.Good) Add(row);
        return new ProposalRowsRead(_good, [.. _faults.OrderBy(fault => fault.Row)], _notes);
    }

    private void Add(ProposalRow row)
    {
        var source = SheetWords.Find<ProposalSource>(row.Source) ?? (row.Source.Length == 0 ? ProposalSource.Resident : null);
        var channel = SheetWords.Find<ProposalChannel>(row.Channel) ?? (row.Channel.Length == 0 ? channelOfEmpty : null);
        if (source is null) Fault(row, "Source", row.Source, words["Collect.Import.UnknownWord", words.Of<ProposalSource>(Enum.GetValues<ProposalSource>())]);
        if (channel is null) Fault(row, "Channel", row.Channel, words["Collect.Import.UnknownWord", words.Of<ProposalChannel>(Enum.GetValues<ProposalChannel>())]);
        var text = TextOf(row);
        if (ProposalLimits.Check(text) is { } limit) Fault(row, (string)limit.Arguments[0], "", words.SentenceAlone(limit));
        var contact = row.Proposer.Length + row.Phone.Length == 0 ? null : new Contact(row.Proposer, row.Phone);
        if (contact is not null && ProposalLimits.Check(contact, phoneIsNeeded: false) is { } wrong) Fault(row, "Name", row.Proposer, words.SentenceAlone(wrong));
        var receivedOn = row.ReceivedOn ?? today;
        if (CollectRules.DayRefusal(cycle, today, receivedOn) is { } day) Fault(row, "ReceivedOn", words.Date(receivedOn), words.SentenceAlone(day));
        if (_faults.Any(fault => fault.Row == row.Row)) return;
        _good.Add(new HandedIn
        {
            Text = text,
            Source = source!.Value,
            Channel = channel!.Value,
            ReceivedOn = receivedOn,
            Contact = contact,
            FormToken = ProposalLoading.TokenOfRow(cycle.Id, text, contact, row.ReceivedOn),
        });
    }

    private ProposalText TextOf(ProposalRow row)
    {
        var category = SheetWords.Find<Category>(row.Category);
        if (category is null && row.Category.Length > 0)
            _notes.Add(words["Collect.Import.OtherCategory", row.Row, row.Category, Category.Other]);
        return new ProposalText
        {
            Title = row.Title,
            Content = row.Content,
            Reason = row.Reason,
            Place = row.Place,
            Category = category ?? Category.Other,
            Amount = row.Budget,
        }.Tidy();
    }

    private void Fault(ProposalRow row, string field, string value, string sentence) =>
        _faults.Add(new RowFault(row.Row, words[$"Field.{field}"], value, sentence));
}
