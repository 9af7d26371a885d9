namespace VoteSystem.Documents;

/// <summary>A template asks for something that cannot be laid out, such as a block wider than its page.</summary>
public sealed class LayoutException : Exception
{
    /// <summary>Says what does not fit where.</summary>
    public LayoutException(string message)
        : base(message)
    {
    }
}
