namespace LaChan.Kernel;

/// <summary>An answer that says no: which field, what is wrong with it, what would be right.</summary>
/// <param name="Field">The field as the sender wrote it, or its path (<c>source.rateKgS</c>).</param>
/// <param name="What">What is wrong, with the value.</param>
/// <param name="Line">Line of the input, from 1, where there is one.</param>
public sealed record Refusal(string Field, string What, int? Line = null)
{
    /// <param name="key">Of the text that says it on a page.</param>
    /// <param name="what">In English; its holes fill the text.</param>
    /// <remarks>No second constructor: refusals are written to the journal and read from it.</remarks>
    public static Refusal Of(string field, string key, FormattableString what, int? line = null) => new(field, Remark.Sentence(what), line) { Key = key, Fills = Remark.Holes(what) };

    /// <summary>Of the text that says it on a page; null: it has none, and is said in English.</summary>
    public string? Key { get; init; }

    /// <summary>See <see cref="Remark.Fills"/>.</summary>
    public IReadOnlyList<string>? Fills { get; init; }

    /// <summary>Equal where they say the same of the same.</summary>
    public bool Equals(Refusal? other) => other is not null && (Field, What, Line) == (other.Field, other.What, other.Line);

    public override int GetHashCode() => HashCode.Combine(Field, What, Line);

    public override string ToString() => Line is { } line ? $"{line}: {Field}: {What}" : $"{Field}: {What}";
}

/// <summary>Thrown by the readers of files and requests when the whole input is refused; caught once at the edge (command line, HTTP).</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> refusals) : Exception(string.Join("; ", refusals))
{
    public RefusedException(string field, string what, int? line = null) : this([new(field, what, line)]) { }

    /// <param name="key">Of the text that says it on a page; see <see cref="Refusal"/>.</param>
    public RefusedException(string field, string key, FormattableString what, int? line = null) : this([Refusal.Of(field, key, what, line)]) { }

    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
