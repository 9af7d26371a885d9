using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace VoteSystem.Web.Transport;

/// <summary>Under which addresses other machines of the hall's network reach this one.</summary>
public static class LanAddresses
{
    /// <summary>IPv4 addresses of this machine in its networks; those with a router first, because phones are behind the same one.</summary>
    public static IReadOnlyList<string> Find() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType is not (NetworkInterfaceType.Loopback or NetworkInterfaceType.Tunnel))
            .Select(one => one.GetIPProperties())
            .OrderByDescending(one => one.GatewayAddresses.Count > 0)
            .SelectMany(one => one.UnicastAddresses)
            .Select(one => one.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))
            .Select(address => address.ToString())
            .Distinct(),
    ];

    /// <summary>The configured names, or what was found; then the names by which only this machine reaches itself.</summary>
    public static IReadOnlyList<string> NamesOf(HallOptions options)
    {
        var machine = Environment.MachineName.ToLowerInvariant();
        IEnumerable<string> host = Uri.CheckHostName(machine) == UriHostNameType.Dns ? [machine, $"{machine}.local"] : [];
        return [.. (options.Names.Count > 0 ? options.Names : Find()).Concat(host).Concat(["localhost", "127.0.0.1"]).Distinct()];
    }

    /// <summary>An IPv4 address that arrived dressed as IPv6, undressed.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    /// <summary>True for a connection from this machine itself; one without an address came over a socket of this machine.</summary>
    public static bool IsThisMachine(IPAddress? remote) => remote is null || IPAddress.IsLoopback(Plain(remote));
}
