using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Documents.Signing;

/// <summary>Who signs with what, and which authorities are trusted.</summary>
public sealed record SigningOptions
{
    /// <summary>Name of a person or body → certificate. Where two towns have people of one name, <c>organization/name</c> is looked for first.</summary>
    public IReadOnlyDictionary<string, CertificateOptions> Signers { get; init; } = new Dictionary<string, CertificateOptions>(StringComparer.Ordinal);

    /// <summary>Files with trusted root certificates, PEM or DER.</summary>
    public IReadOnlyList<string> TrustedRoots { get; init; } = [];

    /// <summary>Folder of the demonstration authority, which then signs for everybody without a certificate; null for none.</summary>
    public string? DemonstrationFolder { get; init; }

    /// <summary>Address of a time-stamping authority; null for none.</summary>
    public Uri? TimestampAuthority { get; init; }
}

/// <summary>Finds the certificate of a signer and the roots that a check trusts.</summary>
public sealed class SignerCertificates(SigningOptions options)
{
    /// <summary>True when papers can be signed in that name here.</summary>
    public bool Has(string name, string organization) => Configured(name, organization) is not null || options.DemonstrationFolder is not null;

    /// <summary>Opens a signer's certificate.</summary>
    /// <param name="name">As the paper names the signer.</param>
    /// <param name="organization">For a demonstration certificate.</param>
    /// <param name="now">The present moment.</param>
    /// <exception cref="InvalidOperationException">None is configured and there is no demonstration authority.</exception>
    public SigningIdentity Open(string name, string organization, DateTimeOffset now)
    {
        if (Configured(name, organization) is { } certificate)
            return SigningIdentity.Open(certificate);
        if (options.DemonstrationFolder is not { } folder)
            throw new InvalidOperationException($"No certificate is configured for {name}.");
        using var authority = DevelopmentAuthority.Open(folder, now);
        return authority.Issue(name, organization, now);
    }

    private CertificateOptions? Configured(string name, string organization) =>
        options.Signers.GetValueOrDefault($"{organization}/{name}") ?? options.Signers.GetValueOrDefault(name);

    /// <summary>The trusted roots, that of the demonstration authority among them where there is one.</summary>
    public X509Certificate2Collection Roots(DateTimeOffset now)
    {
        var roots = new X509Certificate2Collection();
        foreach (var file in options.TrustedRoots)
        {
            var before = roots.Count;
            roots.ImportFromPemFile(file);
            if (roots.Count == before)
                roots.Add(X509CertificateLoader.LoadCertificateFromFile(file));
        }

        if (options.DemonstrationFolder is { } folder)
        {
            using var authority = DevelopmentAuthority.Open(folder, now);
            roots.Add(authority.Root);
        }

        return roots;
    }
}
