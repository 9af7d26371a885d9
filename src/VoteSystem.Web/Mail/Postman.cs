using System.Net;
using System.Net.Mail;
using System.Net.Mime;

namespace VoteSystem.Web.Mail;

/// <summary>How mail leaves the installation.</summary>
public enum MailWay
{
    /// <summary>Not at all: people get letters and slips.</summary>
    None,

    /// <summary>Into a folder, one file a mail; for development and for trying things out.</summary>
    File,

    /// <summary>To a mail server.</summary>
    Smtp,
}

/// <summary>Settings <c>Mail:…</c>.</summary>
public sealed record MailSettings
{
    /// <summary>How mail leaves.</summary>
    public MailWay Way { get; init; }

    /// <summary>Folder for <see cref="MailWay.File"/>.</summary>
    public string Folder { get; init; } = Path.Combine("data", "mail");

    /// <summary>Mail server for <see cref="MailWay.Smtp"/>.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port; 587 with STARTTLS is usual.</summary>
    public int Port { get; init; } = 587;

    /// <summary>False only for a server on the same machine.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>Name to sign in to the server, or null.</summary>
    public string? UserName { get; init; }

    /// <summary>Password to sign in to the server; through the environment or a secret store, never in a file of the project.</summary>
    public string? Password { get; init; }

    /// <summary>Address of the sender.</summary>
    public string From { get; init; } = "votesystem@localhost";
}

/// <summary>Takes mails to a server or into a folder.</summary>
public sealed class Postman(MailSettings settings, ILogger<Postman> log)
{
    // A clerk waits for the answer; a server that says nothing for so long is as good as none.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>True when mail leaves this installation.</summary>
    public bool IsOn => settings.Way != MailWay.None;

    /// <summary>Sends one mail.</summary>
    /// <returns>False when the server did not take it or the address is none; the reason is in the log, without the address.</returns>
    public async Task<bool> Send(string to, string subject, string text)
    {
        try
        {
            using var mail = new MailMessage(new MailAddress(settings.From), new MailAddress(to))
            {
                Subject = subject,
                Body = text,
                BodyTransferEncoding = settings.Way == MailWay.File ? TransferEncoding.EightBit : TransferEncoding.Base64,
            };
            using var client = Client();
            using var patience = new CancellationTokenSource(Patience);
            await client.SendMailAsync(mail, patience.Token);
            return true;
        }
        catch (Exception error) when (error is SmtpException or FormatException or OperationCanceledException or IOException)
        {
            // The text of a fault of SMTP may hold the address, so only its kind and code are kept.
            log.LogWarning("A mail was not taken: {Fault} {Code}", error.GetType().Name, (error as SmtpException)?.StatusCode);
            return false;
        }
    }

    private SmtpClient Client()
    {
        if (settings.Way == MailWay.File)
        {
            var folder = Directory.CreateDirectory(settings.Folder).FullName;
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.UseTls,
            Credentials = settings.UserName is { } name ? new NetworkCredential(name, settings.Password) : null,
        };
    }
}
