using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Storage.Database;

namespace VoteSystem.Storage.Collect;

/// <summary>What a list of proposals is narrowed to; a null filter lets everything through.</summary>
public sealed record ProposalFilter
{
    /// <summary>Words in title, content, place or receipt; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only this status.</summary>
    public ProposalStatus? Status { get; init; }

    /// <summary>Only this field of life.</summary>
    public Category? Category { get; init; }

    /// <summary>Only this source.</summary>
    public ProposalSource? Source { get; init; }

    /// <summary>Only this channel.</summary>
    public ProposalChannel? Channel { get; init; }
}

/// <summary>Reads proposals. Contact data is read by one method alone, which only pages of the secretariat call.</summary>
public sealed class ProposalQueries(Db database)
{
    private const string Newest = """
        SELECT year, no, receipt,
               title,
               content,
               reason,
               place,
               category,
               source,
               channel,
               amount_fen,
               amount_quality,
               received_on,
               status,
               status_reason,
               referred_to,
               duplicate_of,
               project_no,
               reply,
               replied_at,
               version
        FROM proposal
        WHERE congress_id = @Congress AND year = @Year
          AND (@Status = '' OR status = @Status)
          AND (@Category = '' OR category = @Category)
          AND (@Source = '' OR source = @Source)
          AND (@Channel = '' OR channel = @Channel)
          AND (@Text = '' OR title LIKE @Text ESCAPE '~' OR content LIKE @Text ESCAPE '~' OR place LIKE @Text ESCAPE '~' OR receipt LIKE @Text ESCAPE '~')
        ORDER BY no DESC
        """;

    private const string CountMatching = """
        SELECT COUNT(*)
        FROM proposal
        WHERE congress_id = @Congress AND year = @Year
          AND (@Status = '' OR status = @Status)
          AND (@Category = '' OR category = @Category)
          AND (@Source = '' OR source = @Source)
          AND (@Channel = '' OR channel = @Channel)
          AND (@Text = '' OR title LIKE @Text ESCAPE '~' OR content LIKE @Text ESCAPE '~' OR place LIKE @Text ESCAPE '~' OR receipt LIKE @Text ESCAPE '~')
        """;

    private const string KeyOfReceipt = """
        SELECT year, no
        FROM proposal
        WHERE congress_id = @Congress AND receipt = @Receipt
        """;

    private const string KeyOfForm = """
        SELECT year, no
        FROM proposal
        WHERE congress_id = @Congress AND form_token = @Token
        """;

    private const string ContactOfProposal = """
        SELECT name, phone
        FROM proposal_contact
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string ContactsOfCycle = """
        SELECT no, name, phone
        FROM proposal_contact
        WHERE congress_id = @Congress AND year = @Year
        ORDER BY no
        """;

    private const string ProjectOfProposal = """
        SELECT no, title, status, list_no, rank_no
        FROM project
        WHERE congress_id = @Congress AND year = @Year AND no = @No
        """;

    private const string PlacesOfCongress = """
        SELECT DISTINCT place
        FROM proposal
        WHERE congress_id = @Congress AND place IS NOT NULL
        ORDER BY place
        """;

    private const string Statistics = """
        SELECT category, source, channel,
               COALESCE(place, '') AS place,
               status,
               COUNT(*) AS proposals
        FROM proposal
        WHERE congress_id = @Congress AND year = @Year
        GROUP BY category, source, channel, COALESCE(place, ''), status
        ORDER BY category, source, channel, COALESCE(place, ''), status
        """;

    private sealed record Key
    {
        public required int Year { get; init; }

        public required int No { get; init; }
    }

    /// <summary>The project that a proposal became part of, as far as its fate needs it.</summary>
    public sealed record ProjectFate
    {
        /// <summary>Number of the project.</summary>
        public required int No { get; init; }

        /// <summary>Its name.</summary>
        public required string Title { get; init; }

        /// <summary>Its status, by name.</summary>
        public required string Status { get; init; }

        /// <summary>Its number on the list of candidates, or null.</summary>
        public int? ListNo { get; init; }

        /// <summary>Its rank among the chosen, or null.</summary>
        public int? RankNo { get; init; }
    }

    /// <summary>How many proposals share category, source, channel, place and status.</summary>
    public sealed record Count
    {
        /// <summary>Field of life.</summary>
        public required Category Category { get; init; }

        /// <summary>Who they come from.</summary>
        public required ProposalSource Source { get; init; }

        /// <summary>The way they came in.</summary>
        public required ProposalChannel Channel { get; init; }

        /// <summary>Village or place; empty where none was given.</summary>
        public required string Place { get; init; }

        /// <summary>What became of them.</summary>
        public required ProposalStatus Status { get; init; }

        /// <summary>How many.</summary>
        public required int Proposals { get; init; }
    }

    /// <summary>Name and number of one proposer.</summary>
    public sealed record ContactRow
    {
        /// <summary>Number of the proposal.</summary>
        public required int No { get; init; }

        /// <summary>Name.</summary>
        public required string Name { get; init; }

        /// <summary>Telephone number; may be empty.</summary>
        public required string Phone { get; init; }
    }

    private sealed record NameAndPhone
    {
        public required string Name { get; init; }

        public required string Phone { get; init; }
    }

    /// <summary>One page of the proposals that pass the filter, newest first.</summary>
    public async Task<IReadOnlyList<Proposal>> Page(CycleId id, ProposalFilter filter, int skip, int take) =>
        [.. (await database.Page<ProposalRow>(Newest, skip, take, Parameters(id, filter))).Select(row => row.ToProposal())];

    /// <summary>How many proposals pass the filter.</summary>
    public async Task<int> CountOf(CycleId id, ProposalFilter filter) => (int)await database.One<long>(CountMatching, Parameters(id, filter));

    /// <summary>All proposals of the cycle, newest first; for exports and the ledger.</summary>
    public Task<IReadOnlyList<Proposal>> All(CycleId id) => Page(id, new ProposalFilter(), 0, int.MaxValue);

    /// <summary>The proposal with that number, or null.</summary>
    public async Task<Proposal?> Find(CycleId id, int no) =>
        (await database.One<ProposalRow>(ProposalRow.ByNo, new { id.Congress, id.Year, No = no }))?.ToProposal();

    /// <summary>The proposal of a receipt, of whichever year, or null.</summary>
    public async Task<Proposal?> Find(CongressId congress, Receipt receipt) =>
        await database.One<Key>(KeyOfReceipt, new { Congress = congress, Receipt = receipt.Code }) is { } key
            ? await Find(new CycleId(congress, key.Year), key.No)
            : null;

    /// <summary>The proposal that was made from a form, or null.</summary>
    public async Task<Proposal?> FindByForm(CongressId congress, Guid formToken) =>
        await database.One<Key>(KeyOfForm, new { Congress = congress, Token = formToken }) is { } key
            ? await Find(new CycleId(congress, key.Year), key.No)
            : null;

    /// <summary>Whom to ask back about a proposal, or null. For the secretariat only.</summary>
    public async Task<Contact?> ContactOf(CycleId id, int no) =>
        await database.One<NameAndPhone>(ContactOfProposal, new { id.Congress, id.Year, No = no }) is { } row ? new Contact(row.Name, row.Phone) : null;

    /// <summary>All contacts of a cycle, by number of the proposal. For the secretariat only.</summary>
    public Task<IReadOnlyList<ContactRow>> Contacts(CycleId id) => database.Many<ContactRow>(ContactsOfCycle, new { id.Congress, id.Year });

    /// <summary>The project that a proposal became part of, or null.</summary>
    public Task<ProjectFate?> ProjectOf(CycleId id, int projectNo) =>
        database.One<ProjectFate>(ProjectOfProposal, new { id.Congress, id.Year, No = projectNo });

    /// <summary>Places that were named before, for suggestions in forms.</summary>
    public Task<IReadOnlyList<string>> Places(CongressId congress) => database.Many<string>(PlacesOfCongress, new { Congress = congress });

    /// <summary>Numbers for the statistics of a cycle.</summary>
    public Task<IReadOnlyList<Count>> Counts(CycleId id) => database.Many<Count>(Statistics, new { id.Congress, id.Year });

    private static object Parameters(CycleId id, ProposalFilter filter) => new
    {
        id.Congress,
        id.Year,
        Text = SearchText.Containing(filter.Text),
        Status = filter.Status?.ToString() ?? "",
        Category = filter.Category?.ToString() ?? "",
        Source = filter.Source?.ToString() ?? "",
        Channel = filter.Channel?.ToString() ?? "",
    };
}
