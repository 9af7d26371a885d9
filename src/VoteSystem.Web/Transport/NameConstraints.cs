using System.Formats.Asn1;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace VoteSystem.Web.Transport;

/// <summary>
/// What an authority may vouch for (RFC 5280, 4.2.1.10): addresses of private networks and the hall's own names. A phone that trusts the hall's
/// authority is thereby not laid open for any other site, whoever gets hold of the key.
/// </summary>
internal static class NameConstraints
{
    private const string Oid = "2.5.29.30";

    private static readonly IPNetwork[] PrivateNetworks =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
    ];

    private static readonly Asn1Tag Permitted = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    /// <summary>The critical extension for these names and addresses and all private networks.</summary>
    public static X509Extension For(IEnumerable<string> names)
    {
        var all = names.ToList();
        var hosts = all.Where(name => !IPAddress.TryParse(name, out _)).Append("localhost").Append("local").Distinct().Order(StringComparer.Ordinal);
        var others = all.Select(AddressOf).OfType<IPAddress>().Where(address => !PrivateNetworks.Any(network => network.Contains(address)))
            .Select(address => new IPNetwork(address, 32)).OrderBy(network => network.ToString(), StringComparer.Ordinal);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(Permitted))
        {
            foreach (var host in hosts) WriteHost(writer, host);
            foreach (var network in PrivateNetworks.Concat(others)) WriteNetwork(writer, network);
        }

        return new X509Extension(Oid, writer.Encode(), critical: true);
    }

    /// <summary>True when the authority was made for just these constraints.</summary>
    public static bool AreThoseOf(X509Certificate2 authority, IEnumerable<string> names) =>
        authority.Extensions[Oid] is { } made && made.RawData.AsSpan().SequenceEqual(For(names).RawData);

    private static IPAddress? AddressOf(string name) =>
        IPAddress.TryParse(name, out var address) && address.AddressFamily == AddressFamily.InterNetwork ? address : null;

    private static void WriteHost(AsnWriter writer, string host)
    {
        using (writer.PushSequence()) writer.WriteCharacterString(UniversalTagNumber.IA5String, host, DnsName);
    }

    private static void WriteNetwork(AsnWriter writer, IPNetwork network)
    {
        var mask = new byte[4];
        for (var bit = 0; bit < network.PrefixLength; bit++) mask[bit / 8] |= (byte)(0x80 >> (bit % 8));
        using (writer.PushSequence()) writer.WriteOctetString([.. network.BaseAddress.GetAddressBytes(), .. mask], IpAddress);
    }
}
