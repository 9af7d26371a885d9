using Microsoft.AspNetCore.Http;
using NUnit.Framework;
using VoteSystem.Web.Components;

namespace VoteSystem.Web.Tests.Design;

/// <summary>What a reader asks of a list.</summary>
public sealed class ListQueryTests
{
    [TestCase(0, 1)]
    [TestCase(-3, 1)]
    [TestCase(1, 1)]
    [TestCase(7, 7)]
    public void A_page_below_the_first_is_the_first(int asked, int expected)
    {
        Assert.That(new ListQuery { Page = asked }.Page, Is.EqualTo(expected));
    }

    [TestCase(0, 1)]
    [TestCase(200, 200)]
    [TestCase(201, 200)]
    public void A_page_has_1_to_200_rows(int asked, int expected)
    {
        Assert.That(new ListQuery { Size = asked }.Size, Is.EqualTo(expected));
    }

    [Test]
    public void A_list_may_prefer_a_size_but_the_reader_has_the_last_word()
    {
        var (silent, asking) = (new ListQuery(), new ListQuery { Size = 10 });

        silent.Prefer(100);
        asking.Prefer(100);

        Assert.That((silent.Size, asking.Size), Is.EqualTo((100, 10)));
    }

    [Test]
    public void A_search_is_trimmed_cut_at_100_characters_and_none_when_blank()
    {
        Assert.That(new ListQuery { Search = "  路灯 " }.Search, Is.EqualTo("路灯"));
        Assert.That(new ListQuery { Search = new string('灯', 101) }.Search, Has.Length.EqualTo(100));
        Assert.That(new ListQuery { Search = "   " }.Search, Is.Null);
    }

    [Test]
    public void The_pages_of_a_list_hold_each_row_once()
    {
        var all = Enumerable.Range(1, 45).ToList();

        var shown = Enumerable.Range(1, 3).SelectMany(page => PagedList.Of(all, new ListQuery { Page = page }).Rows);

        Assert.That(shown, Is.EqualTo(all));
    }

    [TestCase("title", "title", false)]
    [TestCase("-title", "title", true)]
    [TestCase("title; DROP TABLE project", null, false)]
    [TestCase(null, null, false)]
    public void Only_known_columns_sort(string? asked, string? column, bool isDescending)
    {
        var query = new ListQuery { Sort = asked };

        Assert.That(query.SortColumn("title", "money"), Is.EqualTo(column));
        Assert.That(query.IsDescending, Is.EqualTo(isDescending));
    }

    [Test]
    public void Changing_one_parameter_keeps_the_others()
    {
        var request = new DefaultHttpContext().Request;
        request.PathBase = "/town";
        request.Path = "/projects";
        request.QueryString = new QueryString("?q=%E8%B7%AF&p=3&sort=title");

        Assert.That(ListUrl.With(request, ("sort", "-title"), ("p", null)), Is.EqualTo("/town/projects?q=%E8%B7%AF&sort=-title"));
        Assert.That(ListUrl.Page(request, 4), Is.EqualTo("/town/projects?q=%E8%B7%AF&p=4&sort=title"));
        Assert.That(ListUrl.Page(request, 1), Is.EqualTo("/town/projects?q=%E8%B7%AF&sort=title"));
    }

    [TestCase(1, 2, "50%")]
    [TestCase(1, 3, "33.3%")]
    [TestCase(30, 58, "51.7%")]
    [TestCase(5, 3, "100%")]
    [TestCase(0, 0, "0%")]
    [TestCase(long.MaxValue, long.MaxValue, "100%")]
    public void A_share_for_drawing_is_cut_to_one_place(long part, long whole, string expected)
    {
        Assert.That(Share.Percent(part, whole), Is.EqualTo(expected));
    }
}
