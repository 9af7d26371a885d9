using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Documents.Signing;

/// <summary>Where a signer's certificate and key are; one of the two ways is given.</summary>
public sealed record CertificateOptions
{
    /// <summary>A PFX (PKCS#12) file. The file and its password are secrets of the server's operator.</summary>
    public string? PfxPath { get; init; }

    /// <summary>The file's password.</summary>
    public string? PfxPassword { get; init; }

    /// <summary>SHA-1 thumbprint of a certificate in the operating system's store, where a USB token or smart card shows its key.</summary>
    public string? Thumbprint { get; init; }

    /// <summary>Looks in the machine's store instead of the user's.</summary>
    public bool IsInMachineStore { get; init; }
}

/// <summary>A certificate with its private key.</summary>
public sealed class SigningIdentity : IDisposable
{
    internal SigningIdentity(X509Certificate2 certificate) => Certificate = certificate.HasPrivateKey
        ? certificate
        : throw new InvalidOperationException($"The certificate of {certificate.Subject} has no private key here.");

    /// <summary>The person or body that the certificate names.</summary>
    public string Name => Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>SHA-256 of the certificate, 64 lower-case hex digits.</summary>
    public string Sha256 => Certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLowerInvariant();

    internal X509Certificate2 Certificate { get; }

    /// <summary>Opens the certificate that the options name.</summary>
    /// <exception cref="InvalidOperationException">None is configured, it is not there, or it has no private key.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The file or its password is wrong.</exception>
    public static SigningIdentity Open(CertificateOptions options)
    {
        if (options.PfxPath is { } path)
            return new SigningIdentity(X509CertificateLoader.LoadPkcs12FromFile(path, options.PfxPassword));
        if (options.Thumbprint is not { } thumbprint)
            throw new InvalidOperationException("No certificate is configured: give a PFX file or the thumbprint of a certificate in the store.");

        using var store = new X509Store(StoreName.My, options.IsInMachineStore ? StoreLocation.LocalMachine : StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        var found = store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false);
        return found.Count > 0
            ? new SigningIdentity(found[0])
            : throw new InvalidOperationException($"The store has no certificate with the thumbprint {thumbprint}.");
    }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();
}
