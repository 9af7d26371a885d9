using System.Net;
using System.Text.RegularExpressions;
using VoteSystem.Domain.Collect;
using VoteSystem.Domain.Common;
using VoteSystem.Domain.Workflow;
using VoteSystem.Web.Tests.Support;
using static VoteSystem.Web.Tests.Collect.CollectTown;

namespace VoteSystem.Web.Tests.Collect;

public sealed class HandingInAProposal
{
    private const string Form = $"{Year}/propose";

    private TestTown _town = null!;
    private Browser _visitor = null!;

    [SetUp]
    public async Task SetUp()
    {
        _town = await Start();
        _visitor = _town.Visitor();
    }

    [TearDown]
    public async Task TearDown()
    {
        _visitor.Dispose();
        await _town.DisposeAsync();
    }

    [Test]
    public async Task A_farmer_gets_a_receipt_and_finds_the_proposal_with_it()
    {
        var done = await _visitor.Submit(Form, Filled());

        var proposal = (await _town.Proposals()).Single();
        var code = Regex.Match(done.Text, "[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}").Value;
        var fate = await _visitor.Open($"/t/{TestTown.Slug}/fate?code={code.ToLowerInvariant()}");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(proposal.Receipt.Code));
            Assert.That(proposal.Text.Amount, Is.EqualTo(new QualifiedAmount(Money.FromWan(160), "约…余")));
            Assert.That(proposal.Source, Is.EqualTo(ProposalSource.Resident));
            Assert.That(fate.Text, Does.Contain("村口至小学安装路灯").And.Contain("正在核实"));
            Assert.That(fate.Text + done.Text, Does.Not.Contain(Name).And.Not.Contain(Phone));
        });
    }

    [Test]
    public async Task The_form_sent_twice_shows_the_same_receipt()
    {
        var page = await _visitor.Open(Form);

        var first = await _visitor.SubmitOn(page, Filled());
        var second = await _visitor.SubmitOn(page, Filled());

        Assert.Multiple(async () =>
        {
            Assert.That(second.Url, Is.EqualTo(first.Url));
            Assert.That(await _town.Proposals(), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task A_proposal_of_20000_characters_is_told_the_numbers_and_nothing_is_lost()
    {
        var content = new string('路', 19_990) + "最后十个字在这里";

        var seen = await _visitor.Submit(Form, Filled(("Input.Content", content)));

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(seen.Text, Does.Contain("最多 2000 个字，现在有 19998 个字"));
            Assert.That(seen.Html, Does.Contain(content));
            Assert.That(seen.Html, Does.Contain(Phone));
            Assert.That(await _town.Proposals(), Is.Empty);
        });
    }

    [TestCase("Input.Title", "灯", "至少 4 个字")]
    [TestCase("Input.Content", "", "请填写“内容”")]
    [TestCase("Input.Amount", "面议", "看不懂金额“面议”")]
    [TestCase("Input.Phone", "12ab", "电话号码")]
    [TestCase("Input.Name", "", "请填写“姓名”")]
    public async Task What_is_wrong_is_said_beside_the_field_and_the_rest_is_kept(string field, string value, string sentence)
    {
        var seen = await _visitor.Submit(Form, Filled((field, value)));

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(seen.Text, Does.Contain(sentence));
            Assert.That(seen.Html, Does.Contain("示例村"));
            Assert.That(await _town.Proposals(), Is.Empty);
        });
    }

    [Test]
    public async Task Whoever_leaves_the_folded_fields_alone_hands_in_and_the_secretariat_finds_the_category_later()
    {
        var seen = await _visitor.Submit(Form, Filled(("Input.Category", ""), ("Input.Amount", "")));

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.OK), seen.Text);
            Assert.That((await _town.Proposals()).Single().Text.Category, Is.EqualTo(Category.Other));
        });
    }

    [Test]
    public async Task An_error_in_a_folded_field_unfolds_it()
    {
        var untouched = await _visitor.Open(Form);
        var seen = await _visitor.Submit(Form, Filled(("Input.Category", ""), ("Input.Amount", "面议")));

        Assert.Multiple(() =>
        {
            Assert.That(untouched.Html, Does.Contain("<details class=\"more\">"));
            Assert.That(seen.Html, Does.Contain("<details class=\"more\" open"));
        });
    }

    [Test]
    public async Task Several_errors_are_said_at_once()
    {
        var seen = await _visitor.Submit(Form, Filled(("Input.Title", ""), ("Input.Content", "短")));

        Assert.That(seen.Text, Does.Contain("有 2 处需要修改"));
    }

    [Test]
    public async Task A_QR_link_fills_in_village_and_channel()
    {
        await _visitor.Submit($"{Form}?village=%E7%A4%BA%E4%BE%8B%E6%9D%91&channel=Station", Filled([("Input.Place", "示例村")]));

        Assert.That((await _town.Proposals()).Single().Channel, Is.EqualTo(ProposalChannel.Station));
    }

    [Test]
    public async Task A_channel_of_the_secretariat_in_the_address_is_not_believed()
    {
        await _visitor.Submit($"{Form}?village=x&channel=Phone", Filled());

        Assert.That((await _town.Proposals()).Single().Channel, Is.EqualTo(ProposalChannel.Web));
    }

    [Test]
    public async Task A_program_that_fills_in_the_hidden_field_hands_in_nothing()
    {
        var seen = await _visitor.Submit(Form, Filled(("Input.Website", "http://spam.example")));

        Assert.Multiple(async () =>
        {
            Assert.That(seen.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await _town.Proposals(), Is.Empty);
        });
    }

    [Test]
    public async Task A_flood_from_one_address_is_held_back_but_reading_is_not()
    {
        var page = await _visitor.Open(Form);
        for (var i = 0; i < 60; i++) await _visitor.SubmitOn(page, Filled(("Input.Title", "")));

        var tooMany = await _visitor.SubmitOn(page, Filled());
        var read = await _visitor.Open(Form);

        Assert.Multiple(() =>
        {
            Assert.That(tooMany.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(read.Status, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task A_deputy_hands_in_as_a_deputy()
    {
        using var deputy = _town.As(Role.Deputy);

        await deputy.Submit(Form, Filled().Where(field => field.Name is not ("Input.Name" or "Input.Phone")));

        Assert.That((await _town.Proposals()).Single().Source, Is.EqualTo(ProposalSource.Deputy));
    }

    [Test]
    public async Task After_the_end_the_form_is_closed_with_the_dates()
    {
        await using var town = await Start(new CycleRules { CollectYearRound = false });
        town.Clock.Now = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero);
        using var visitor = town.Visitor();

        var seen = await visitor.Open(Form);

        Assert.That(seen.Text, Does.Contain("2026年1月2日").And.Contain("2026年1月31日").And.Not.Contain("想办什么事"));
    }

    [TestCase("7K3M-Q9ZA", "查询码不对")]
    [TestCase("abc", "查询码不对")]
    public async Task A_misread_code_is_noticed_before_anything_is_looked_up(string code, string sentence)
    {
        var seen = await _visitor.Open($"/t/{TestTown.Slug}/fate?code={code}");

        Assert.That(seen.Text, Does.Contain(sentence));
    }

    [Test]
    public async Task A_receipt_page_of_nobody_is_not_found()
    {
        Assert.That((await _visitor.Open($"{Form}/done?form={Guid.NewGuid():N}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_form_speaks_English_too()
    {
        Assert.That((await _visitor.Open($"{Form}?culture=en")).Text, Does.Contain("Make a proposal"));
    }
}
