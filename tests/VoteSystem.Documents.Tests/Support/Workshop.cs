using System.Diagnostics;
using VoteSystem.Documents.Fonts;
using VoteSystem.Documents.Layout;
using VoteSystem.Documents.Pdf;
using VoteSystem.Domain.Documents;

namespace VoteSystem.Documents.Tests.Support;

/// <summary>The press of the tests and the tools that look at what it prints.</summary>
internal static class Workshop
{
    public static readonly DateTimeOffset Printed = new(2026, 1, 8, 15, 30, 0, TimeSpan.FromHours(8));

    private static readonly Lazy<FontStore> Store = new(() =>
    {
        var store = new FontStore(FontOptions.Usual());
        return store.MissingRoles.Count == 0
            ? store
            : throw new InvalidOperationException($"No font for {string.Join(", ", store.MissingRoles)}. Run first: dotnet run scripts/fonts.cs");
    });

    public static FontStore Fonts => Store.Value;

    public static Press Press => new(Fonts);

    public static PrintOptions Options => new(Printed) { CheckAddress = "https://rd.example/check/2026-D14-1" };

    public static PrintedPaper Print(Paper paper) => Press.Print(paper, Options);

    public static byte[] Render(Action<IDocumentContainer> compose, params Attachment[] attachments) =>
        Renderer.Render(new Template(compose), new PdfMetadata("试印", "示例镇", Printed, Renderer.Name), Fonts, attachments).Pdf;

    public static string Text(byte[] pdf, params string[] options) => Tool("pdftotext", pdf, file => [.. options, file, "-"]).Output;

    /// <summary>Runs a tool on a file and returns its exit code and everything it says.</summary>
    public static (int ExitCode, string Output) Tool(string tool, byte[] pdf, Func<string, string[]> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var file = Path.Combine(folder.FullName, "paper.pdf");
            File.WriteAllBytes(file, pdf);
            return Run(tool, arguments(file));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"{tool} is not installed on this machine.");
            throw;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Output) Run(string tool, string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private sealed class Template(Action<IDocumentContainer> compose) : IDocument
    {
        public void Compose(IDocumentContainer container) => compose(container);
    }
}
