using VoteSystem.Web.Text;

namespace VoteSystem.Web.Pages;

/// <summary>Says which values of a demonstration project are filler and not from a published source.</summary>
public static class Synthetic
{
    /// <summary>The names of the fields as a list.</summary>
    /// <param name="words">The texts.</param>
    /// <param name="keys">Keys of published fields with commas between.</param>
    public static string Say(Words words, string keys) =>
        Words.Join(keys.Split(',').Select(key => words.Has($"Published.{key}") ? words[$"Published.{key}"] : key));
}
