namespace LaChan.Kernel;

/// <summary>An answer that says no: which field, what is wrong with it, what would be right.</summary>
/// <param name="Field">The field as the sender wrote it, or its path (<c>source.rateKgS</c>).</param>
/// <param name="What">What is wrong, with the value.</param>
/// <param name="Line">Line of the input, from 1, where there is one.</param>
public sealed record Refusal(string Field, string What, int? Line = null)
{
    public override string ToString() => Line is { } line ? $"{line}: {Field}: {What}" : $"{Field}: {What}";
}

/// <summary>Thrown by the readers of files and requests when the whole input is refused; caught once at the edge (command line, HTTP).</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> refusals) : Exception(string.Join("; ", refusals))
{
    public RefusedException(string field, string what, int? line = null) : this([new(field, what, line)]) { }

    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
