using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Web.Transport;

/// <summary>The certificates with which this machine shows itself to phones.</summary>
public sealed class HallCertificates(HallOptions options, HallKeys keys, TimeProvider clock, ILogger<HallCertificates> logger) : IDisposable
{
    /// <summary>An authority that ends sooner is replaced at the start, not in the middle of a session.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromDays(3);

    private readonly Lock _gate = new();
    private X509Certificate2? _authority;
    private X509Certificate2? _server;
    private IReadOnlyList<string> _names = [];

    /// <summary>The hall's authority; made at the first start. Null when the hall has none of its own.</summary>
    public X509Certificate2? Authority
    {
        get
        {
            lock (_gate) return options.Transport == TransportKind.Authority ? _authority ??= LoadOrMake() : null;
        }
    }

    /// <summary>The certificate for a connection.</summary>
    /// <param name="reached">The address of this machine that the phone reached. A PC that joined the Wi-Fi after the start gets a certificate for it at once.</param>
    /// <exception cref="InvalidOperationException">The configured certificate is missing; the message names the setting.</exception>
    public X509Certificate2 For(IPAddress? reached)
    {
        lock (_gate)
        {
            if (options.Transport == TransportKind.Certificate) return _server ??= Configured();
            _authority ??= LoadOrMake();
            var address = reached is null ? null : LanAddresses.Plain(reached).ToString();
            if (_server is null || (address is not null && !_names.Contains(address)))
            {
                // The one before may still be in use by an open line; it is small and there are few.
                _names = [.. LanAddresses.NamesOf(options).Concat(_names).Append(address).OfType<string>().Distinct()];
                _server = HallAuthority.Issue(_authority, _names, clock.GetUtcNow());
            }

            return _server;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _authority?.Dispose();
        _server?.Dispose();
    }

    private X509Certificate2 Configured()
    {
        var path = options.CertificatePath ?? throw new InvalidOperationException("Hall:CertificatePath is missing. It names the PFX or PEM file of the certificate.");
        if (!File.Exists(path)) throw new InvalidOperationException($"Hall:CertificatePath names a file that is not there: {path}");
        if (options.CertificateKeyPath is not { } keyPath) return X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword);
        using var pem = options.CertificatePassword is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, keyPath)
            : X509Certificate2.CreateFromPemFile(path, keyPath);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    }

    private X509Certificate2 LoadOrMake()
    {
        var now = clock.GetUtcNow();
        var names = LanAddresses.NamesOf(options);
        if (keys.Load() is { } stored)
        {
            if (new DateTimeOffset(stored.NotAfter) > now + Reserve && NameConstraints.AreThoseOf(stored, names)) return stored;
            stored.Dispose();
        }

        var made = HallAuthority.Create(names, now);
        keys.Save(made);
        logger.LogWarning("Made a new authority for the hall, valid until {Until}; phones must trust it at /hall/trust. SHA-256 {Fingerprint}", made.NotAfter, HallAuthority.Fingerprint(made));
        return made;
    }
}
