using System.Globalization;
using VoteSystem.Web.Text;

namespace VoteSystem.Web.Sheets;

/// <summary>Says in the user's language what is wrong with a file.</summary>
public static class SheetSentences
{
    /// <summary>Why the file cannot be used.</summary>
    public static string Of(this Words words, SheetProblem problem) => words[$"SheetProblem.{problem.Code}", Shown(problem.Arguments)];

    /// <summary>第 7 行“总投资”（G7）：不是金额。…</summary>
    public static string Of(this Words words, RowError error) => words["RowError.At", error.Row, error.Column, error.Cell, words.Reason(error)];

    /// <summary>The part of the sentence behind the place, for a table with columns of its own for row and heading.</summary>
    public static string Reason(this Words words, RowError error) => words[$"RowError.{error.Code}", Shown(error.Arguments)];

    /// <summary>A remark.</summary>
    public static string Of(this Words words, SheetNote note) => words[$"SheetNote.{note.Code}", Shown(note.Arguments)];

    /// <summary>Writes a template as .xlsx in the user's language.</summary>
    /// <param name="target">A seekable stream; stays open.</param>
    public static void WriteTemplate(this Words words, Stream target, string title, IReadOnlyList<Column> columns) =>
        TemplateWriter.WriteXlsx(target, title, columns, CultureInfo.CurrentUICulture, (key, arguments) => words[key, [.. arguments]]);

    private static object[] Shown(object[] arguments) =>
    [
        .. arguments.Select(argument => argument switch
        {
            ColumnList columns => columns.In(CultureInfo.CurrentUICulture),
            Column column => column.Header(CultureInfo.CurrentUICulture),
            _ => argument,
        }),
    ];
}
