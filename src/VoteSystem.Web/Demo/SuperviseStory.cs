namespace VoteSystem.Web.Demo;

/// <summary>Tells how the chosen projects of a year are carried out and supervised.</summary>
public sealed class SuperviseStory(DemoTown town, int year, IReadOnlyDictionary<string, int> numbers)
{
    /// <summary>Puts the chapters on the agenda.</summary>
    public void PutOn(Action<int, Func<Task>> agenda)
    {
        _ = (town, year, numbers, agenda);
    }
}
