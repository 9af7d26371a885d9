using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using VoteSystem.Domain.Workflow;
using VoteSystem.Storage.Ballot;
using VoteSystem.Web.Identity;
using VoteSystem.Web.Nodes;
using VoteSystem.Web.Tests.Support;

namespace VoteSystem.Web.Tests.Nodes;

/// <summary>A node finds out at its start whether it looks into the folder of box keys that the others use.</summary>
public sealed class KeyFolders
{
    private string _shared = null!;
    private string _other = null!;
    private TestTown _one = null!;

    [SetUp]
    public async Task Start()
    {
        (_shared, _other) = (Directory.CreateTempSubdirectory("votesystem-shared-").FullName, Directory.CreateTempSubdirectory("votesystem-other-").FullName);
        _one = await TestTown.Start([("Ballot:KeyFolder", _shared)]);
    }

    [TearDown]
    public async Task Stop()
    {
        if (_one is not null) await _one.DisposeAsync();
        foreach (var folder in new[] { _shared, _other }) Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task The_first_node_marks_the_folder_and_the_next_one_finds_the_mark()
    {
        await using var other = Node(_shared);

        Assert.That(Directory.GetFiles(_shared).Select(Path.GetFileName), Has.One.StartsWith("shared-"));
        Assert.That((_one.Get<BoxKeys>().IsShared, other.Services.GetRequiredService<BoxKeys>().IsShared), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task A_node_with_another_folder_says_so_and_puts_nothing_into_it()
    {
        await using var other = Node(_other);
        using var administrator = new Browser(other.CreateClient());
        var (header, value) = TestTown.HeaderOf([VoteClaims.RoleIn(Guid.Empty, Role.Administrator)]);
        administrator.Http.DefaultRequestHeaders.Add(header, value);

        var page = await administrator.Open("/admin/nodes");

        Assert.That(other.Services.GetRequiredService<BoxKeys>().IsShared, Is.False);
        Assert.That((page.Status, Directory.GetFiles(_other).Length), Is.EqualTo((HttpStatusCode.OK, 0)));
        Assert.That(page.Text, Does.Contain("密钥目录与其他服务器不一致"));
    }

    [Test]
    public async Task A_folder_that_was_moved_is_declared_the_right_one_by_one_start()
    {
        await using var other = Node(_other, moved: true);
        await using var next = Node(_other);

        Assert.That((other.Services.GetRequiredService<BoxKeys>().IsShared, next.Services.GetRequiredService<BoxKeys>().IsShared), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_keeps_the_site_open_and_is_used_as_soon_as_it_can()
    {
        var inTheWay = Path.Combine(_other, "share");
        await File.WriteAllTextAsync(inTheWay, "a file where the folder should be");
        await using var town = await TestTown.Start([("Ballot:KeyFolder", Path.Combine(inTheWay, "keys"))]);
        using var administrator = town.As(Role.Administrator);

        var before = await administrator.Open("/admin/nodes");
        var wasShared = town.Get<BoxKeys>().IsShared;
        File.Delete(inTheWay);
        await town.Get<KeyFolderCheck>().Look();
        var after = await administrator.Open("/admin/nodes");

        Assert.That((wasShared, town.Get<BoxKeys>().IsShared), Is.EqualTo((false, true)));
        Assert.That(before.Text, Does.Contain("写不进去"));
        Assert.That(after.Text, Does.Not.Contain("写不进去"));
    }

    private WebApplicationFactory<Program> Node(string folder, bool moved = false) => _one.WithWebHostBuilder(builder =>
        builder.UseSetting("Ballot:KeyFolder", folder).UseSetting("Ballot:KeyFolderMoved", $"{moved}"));
}
