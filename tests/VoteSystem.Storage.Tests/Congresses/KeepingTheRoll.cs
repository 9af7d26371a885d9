using Dapper;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Congresses;
using VoteSystem.Storage.Audit;
using VoteSystem.Storage.Congresses;
using VoteSystem.Storage.Tests.Support;

namespace VoteSystem.Storage.Tests.Congresses;

[TestFixtureSource(typeof(Engine), nameof(Engine.AllAndBreaking))]
public sealed class KeepingTheRoll(Engine engine)
{
    private TestDatabase _database = null!;
    private RollStore _roll = null!;
    private DeputyQueries _deputies = null!;
    private Congress _congress = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await engine.NewDatabase();
        _roll = new RollStore(_database.Db, TimeProvider.System);
        _deputies = new DeputyQueries(_database.Db);
        _congress = await Given.ACongress(_database.Db);
    }

    [TearDown]
    public async Task TearDown()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task The_roll_stands_in_the_order_of_pinyin()
    {
        foreach (var name in new[] { "张示例", "王示例", "阿示例", "陈示例", "白示例", "李示例" }) await Add(name);

        var names = (await _deputies.Seated(_congress.Id)).Select(deputy => deputy.Entry.Name[..1]);

        Assert.That(string.Concat(names), Is.EqualTo("阿白陈李王张"));
    }

    [Test]
    public async Task An_entry_is_read_back_as_it_was_given()
    {
        var entry = new DeputyEntry { Name = "示例甲", Group = "第一代表小组", Gender = Gender.Female, Position = "教师", Phone = "13812345678", Note = "连任" };
        var id = new DeputyId(Guid.NewGuid());

        await _roll.Apply(_congress, Given.Secretary, context => RollRules.Add(context.Roll, id, entry, Given.Secretary));

        Assert.That(await _deputies.Find(_congress.Id, id), Is.EqualTo(new Deputy { Id = id, Entry = entry, HoldsSeat = true, Version = 1 }));
    }

    [Test]
    public async Task Who_left_counts_no_more_but_stays_on_the_roll_with_the_reason()
    {
        var id = await Add("示例甲");
        await Add("示例乙");

        await _roll.Apply(_congress, Given.Secretary, context => RollRules.Leave(Of(context, id), "调离本行政区域", 1, Given.Secretary));

        Assert.Multiple(async () =>
        {
            Assert.That((await _deputies.Seated(_congress.Id)).Select(deputy => deputy.Entry.Name), Is.EqualTo(new[] { "示例乙" }));
            Assert.That(await _deputies.Count(_congress.Id, false, "", ""), Is.EqualTo(1));
            Assert.That(await _deputies.ReasonOfLeaving(_congress.Id, id), Is.EqualTo("调离本行政区域"));
            Assert.That((await _deputies.Find(_congress.Id, id))!.HoldsSeat, Is.False);
        });
    }

    [Test]
    public async Task Who_returns_counts_again()
    {
        var id = await Add("示例甲");
        await _roll.Apply(_congress, Given.Secretary, context => RollRules.Leave(Of(context, id), "误操作", 1, Given.Secretary));

        await _roll.Apply(_congress, Given.Secretary, context => RollRules.Return(context.Roll, Of(context, id), 2, Given.Secretary));

        Assert.That(await _deputies.Count(_congress.Id, true, "", ""), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_clerks_who_add_the_same_deputy_at_once_add_one()
    {
        var decisions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _roll.Apply(_congress, Given.Secretary,
            context => RollRules.Add(context.Roll, new DeputyId(Guid.NewGuid()), Entry("示例甲"), Given.Secretary))));

        Assert.Multiple(async () =>
        {
            Assert.That(decisions.Count(decision => decision.Refusal is null), Is.EqualTo(1));
            Assert.That(await _deputies.Count(_congress.Id, true, "", ""), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_sheet_of_58_is_taken_in_as_a_whole()
    {
        var rows = Enumerable.Range(1, 58).Select(i => (new DeputyId(Guid.NewGuid()), Entry($"示例{i:00}") with { Group = $"第{i % 4 + 1}代表小组" })).ToList();

        await _roll.Apply(_congress, Given.Secretary, context => RollRules.Import(context.Roll, "代表名册.xlsx", rows, false, Given.Secretary));
        var again = await _roll.Apply(_congress, Given.Secretary,
            context => RollRules.Import(context.Roll, "代表名册.xlsx", [.. rows, (new DeputyId(Guid.NewGuid()), Entry("示例59"))], false, Given.Secretary));

        Assert.Multiple(async () =>
        {
            Assert.That(again.Refusal!.Code, Is.EqualTo(RefusalCode.DeputyIsOnTheRoll));
            Assert.That(await _deputies.Count(_congress.Id, true, "", ""), Is.EqualTo(58));
            Assert.That((await _deputies.Groups(_congress.Id)).Sum(group => group.Deputies), Is.EqualTo(58));
            Assert.That((await _deputies.Page(_congress.Id, true, "第1代表小组", "示例", 0, 100)).Count, Is.EqualTo(14));
        });
    }

    [Test]
    public async Task The_audit_log_holds_no_telephone_number_of_a_deputy()
    {
        var id = await Add("示例甲", phone: "13812345678");
        await _roll.Apply(_congress, Given.Secretary,
            context => RollRules.Edit(context.Roll, Of(context, id), Entry("示例甲") with { Phone = "13887654321" }, 1, Given.Secretary));

        await using var connection = await _database.Db.Open();
        var payloads = string.Join('\n', await connection.QueryAsync<string>("SELECT payload FROM audit_entry"));

        Assert.Multiple(async () =>
        {
            Assert.That(payloads, Does.Contain("示例甲"));
            Assert.That(payloads, Does.Not.Contain("13812345678").And.Not.Contain("13887654321"));
            Assert.That(await new AuditQueries(_database.Db).FirstBreak(_congress.Id), Is.Null);
        });
    }

    [Test]
    public async Task Units_are_listed_once_and_taken_off()
    {
        Task<Decision> AddUnit() => _roll.Apply(_congress, Given.Secretary, context => RollRules.AddUnit(context.Units, "村镇建设办", Given.Secretary));
        await AddUnit();
        var second = await AddUnit();

        var listed = await _deputies.Units(_congress.Id);
        var removed = await _roll.RemoveUnit(_congress, "村镇建设办", Given.Secretary);

        Assert.Multiple(async () =>
        {
            Assert.That(second.Refusal!.Code, Is.EqualTo(RefusalCode.UnitExists));
            Assert.That(listed, Is.EqualTo(new[] { "村镇建设办" }));
            Assert.That(removed.Refusal, Is.Null);
            Assert.That(await _deputies.Units(_congress.Id), Is.Empty);
        });
    }

    private async Task<DeputyId> Add(string name, string? phone = null)
    {
        var id = new DeputyId(Guid.NewGuid());
        var decision = await _roll.Apply(_congress, Given.Secretary,
            context => RollRules.Add(context.Roll, id, Entry(name) with { Phone = phone }, Given.Secretary));
        Assert.That(decision.Refusal, Is.Null);
        return id;
    }

    private static DeputyEntry Entry(string name) => new() { Name = name, Group = "第一代表小组" };

    private static Deputy Of(RollContext context, DeputyId id) => context.Roll.Single(deputy => deputy.Id == id);
}
