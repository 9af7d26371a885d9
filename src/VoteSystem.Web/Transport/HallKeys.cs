using System.Security.AccessControl;
using System.Security.Cryptography.X509Certificates;
using System.Security.Principal;

namespace VoteSystem.Web.Transport;

/// <summary>Keeps the hall's authority in a folder that only the account of the service can read.</summary>
/// <param name="folder">The folder; made when it is missing.</param>
public sealed class HallKeys(string folder)
{
    private string CertificateFile => Path.Combine(folder, "authority.pem");

    private string KeyFile => Path.Combine(folder, "authority.key");

    /// <summary>The stored authority with its key, or null.</summary>
    public X509Certificate2? Load() =>
        File.Exists(CertificateFile) && File.Exists(KeyFile) ? X509Certificate2.CreateFromPemFile(CertificateFile, KeyFile) : null;

    /// <summary>Stores an authority in place of the one before.</summary>
    public void Save(X509Certificate2 authority)
    {
        MakeFolder();
        using var key = authority.GetECDsaPrivateKey()!;
        Write(KeyFile, key.ExportPkcs8PrivateKeyPem());
        Write(CertificateFile, authority.ExportCertificatePem());
    }

    private void MakeFolder()
    {
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }

        var mine = new DirectorySecurity();
        mine.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        mine.AddAccessRule(new FileSystemAccessRule(
            WindowsIdentity.GetCurrent().User!, FileSystemRights.FullControl, InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit,
            PropagationFlags.None, AccessControlType.Allow));
        Directory.CreateDirectory(folder);
        new DirectoryInfo(folder).SetAccessControl(mine);
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(text);
    }
}
