using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using VoteSystem.Web.Mail;

namespace VoteSystem.Web.Tests.Identity;

public sealed class MailToAServer
{
    [Test]
    public async Task A_mail_reaches_the_server_with_its_Chinese_text()
    {
        using var server = new SmallMailServer();
        var postman = PostmanTo(server.Port);

        var taken = await postman.Send("jipiao@example.org", "请设置您的登录密码", "示例计票人：\n\n请打开链接。");

        var mail = await server.Received;
        Assert.Multiple(() =>
        {
            Assert.That(taken, Is.True);
            Assert.That(mail, Does.Contain("RCPT TO:<jipiao@example.org>").And.Contain("MAIL FROM:<votes@example.org>"));
            Assert.That(BodyOf(mail), Is.EqualTo("示例计票人：\n\n请打开链接。"));
            Assert.That(mail, Does.Contain($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("请设置您的登录密码"))}?="));
        });
    }

    [Test]
    public async Task A_server_that_is_away_is_answered_with_no()
    {
        using var server = new SmallMailServer();
        var port = server.Port;
        server.Dispose();

        Assert.That(await PostmanTo(port).Send("jipiao@example.org", "a", "b"), Is.False);
    }

    [TestCase("not an address")]
    [TestCase("a@b\r\nBcc: c@d")]
    public async Task An_address_that_is_none_is_answered_with_no(string address)
    {
        using var server = new SmallMailServer();

        Assert.That(await PostmanTo(server.Port).Send(address, "a", "b"), Is.False);
    }

    private static Postman PostmanTo(int port) => new(
        new MailSettings { Way = MailWay.Smtp, Host = "127.0.0.1", Port = port, UseTls = false, From = "votes@example.org" },
        NullLogger<Postman>.Instance);

    private static string BodyOf(string mail)
    {
        var start = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var end = mail.IndexOf("\r\n.\r\n", start, StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Convert.FromBase64String(mail[start..end])).ReplaceLineEndings("\n").TrimEnd();
    }

    /// <summary>A mail server for one mail: says yes to everything and keeps what was said.</summary>
    private sealed class SmallMailServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public SmallMailServer()
        {
            _listener.Start();
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
            Received = Listen();
        }

        public int Port { get; }

        public Task<string> Received { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<string> Listen()
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII);
                return await Talk(reader, stream);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException or IOException)
            {
                return "";
            }
        }

        private static async Task<string> Talk(StreamReader reader, NetworkStream stream)
        {
            var said = new StringBuilder();
            var isData = false;
            await Say(stream, "220 ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                said.Append(line).Append("\r\n");
                if (isData && line != ".") continue;
                if (line == "QUIT") break;
                isData = line == "DATA";
                await Say(stream, isData ? "354 go on" : "250 ok");
                if (line == ".") break;
            }

            return said.ToString();
        }

        private static async Task Say(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"));
    }
}
