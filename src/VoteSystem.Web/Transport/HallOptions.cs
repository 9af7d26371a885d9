namespace VoteSystem.Web.Transport;

/// <summary>How the phones in a hall reach this program.</summary>
public enum TransportKind
{
    /// <summary>The addresses of <c>--urls</c>; TLS, where there is any, is somebody else's work (a county's proxy, the operating system).</summary>
    AsStarted,

    /// <summary>HTTPS with the certificate of the configuration.</summary>
    Certificate,

    /// <summary>HTTPS with a certificate of the hall's own authority, which phones are told to trust.</summary>
    Authority,
}

/// <summary>Settings <c>Hall:…</c>.</summary>
public sealed record HallOptions
{
    /// <summary>How phones come in.</summary>
    public TransportKind Transport { get; init; }

    /// <summary>The address to listen on; all of them when empty.</summary>
    public string Bind { get; init; } = "";

    /// <summary>Port of the page that explains the certificate, and of the clerk's own PC.</summary>
    public int HttpPort { get; init; } = 5080;

    /// <summary>Port of everything else.</summary>
    public int HttpsPort { get; init; } = 5443;

    /// <summary>Names and addresses by which phones reach this machine, the one to show first; found by itself when empty.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Folder of the authority's key; beside the database when empty. Only the account of the service may read it.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>PFX or PEM file of the certificate.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Key of a PEM certificate.</summary>
    public string? CertificateKeyPath { get; init; }

    /// <summary>Password of the PFX file or of the key.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>Votes may come in over plain HTTP from other machines; see <see cref="PlainHttpSentence"/>.</summary>
    public bool PlainHttp { get; init; }

    /// <summary>The sentence by which whoever switches <see cref="PlainHttp"/> on says what it means (text <c>Hall.Plain.Sentence</c>).</summary>
    public string? PlainHttpSentence { get; init; }

    /// <summary>Name of the hall's Wi-Fi.</summary>
    public string? WifiName { get; init; }

    /// <summary>Its password; shown on the page that is projected.</summary>
    public string? WifiPassword { get; init; }

    /// <summary>True when this program listens with TLS itself.</summary>
    public bool HasTls => Transport != TransportKind.AsStarted;
}
