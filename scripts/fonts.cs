#!/usr/bin/env dotnet
#:property PublishAot=false
// Fetches the free fonts of the papers into .local/fonts, once. Run: dotnet run scripts/fonts.cs
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;

(string Package, string Version, string[] Fonts)[] packages =
[
    ("@expo-google-fonts/noto-serif-sc", "0.4.3", ["NotoSerifSC_400Regular", "NotoSerifSC_700Bold", "NotoSerifSC_900Black"]),
    ("@expo-google-fonts/noto-sans-sc", "0.4.3", ["NotoSansSC_700Bold"]),
];
string[] kai = ["LXGWWenKai-Regular", "LXGWWenKai-Bold"];
const string KaiFolder = "/usr/share/fonts/truetype/lxgw-wenkai";

var target = Path.Combine(Root(), ".local", "fonts");
Directory.CreateDirectory(target);
var missing = new List<string>();

foreach (var (package, version, fonts) in packages)
{
    if (fonts.All(font => File.Exists(Path.Combine(target, font + ".ttf"))))
        continue;
    Console.WriteLine($"Fetching {package} {version} (about 60 MB, once) …");
    if (!Fetch(package, version, fonts))
        missing.Add($"{package}: npm could not fetch it. Node.js with npm is needed, and a registry that it can reach.");
}

foreach (var font in kai)
{
    var here = Path.Combine(target, font + ".ttf");
    var installed = Path.Combine(KaiFolder, font + ".ttf");
    if (!File.Exists(here) && File.Exists(installed))
        File.Copy(installed, here);
    if (!File.Exists(here))
        missing.Add($"{font}.ttf: on Debian run “apt-get install fonts-lxgw-wenkai”; elsewhere put the file into {target}.");
}

const string KaiLicence = "/usr/share/doc/fonts-lxgw-wenkai/copyright";
if (File.Exists(KaiLicence))
    File.Copy(KaiLicence, Path.Combine(target, "LICENSE-lxgw-wenkai.txt"), overwrite: true);

foreach (var line in missing)
    Console.Error.WriteLine("missing: " + line);
if (missing.Count == 0)
    Console.WriteLine($"Fonts are in {target}.");
return missing.Count == 0 ? 0 : 1;

bool Fetch(string package, string version, string[] fonts)
{
    var temporary = Directory.CreateTempSubdirectory("votesystem-fonts");
    try
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm, ["pack", $"{package}@{version}", "--silent", "--pack-destination", temporary.FullName])
        {
            WorkingDirectory = temporary.FullName,
            RedirectStandardOutput = true,
        };
        using (var process = Process.Start(start))
        {
            process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
        }

        var archive = temporary.GetFiles("*.tgz").SingleOrDefault();
        return archive is not null && Unpack(archive, package, fonts);
    }
    catch (System.ComponentModel.Win32Exception)
    {
        return false;
    }
    finally
    {
        temporary.Delete(recursive: true);
    }
}

bool Unpack(FileInfo archive, string package, string[] fonts)
{
    using var tar = new TarReader(new GZipStream(archive.OpenRead(), CompressionMode.Decompress));
    while (tar.GetNextEntry() is { } entry)
    {
        var name = Path.GetFileName(entry.Name);
        if (fonts.Contains(Path.GetFileNameWithoutExtension(name)) && name.EndsWith(".ttf", StringComparison.Ordinal))
            entry.ExtractToFile(Path.Combine(target, name), overwrite: true);
        else if (name == "LICENSE_FONT")
            entry.ExtractToFile(Path.Combine(target, $"LICENSE-{package.Split('/')[1]}.txt"), overwrite: true);
    }

    return fonts.All(font => File.Exists(Path.Combine(target, font + ".ttf")));
}

static string Root([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here))!;
