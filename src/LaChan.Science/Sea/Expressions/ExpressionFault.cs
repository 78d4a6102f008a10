namespace LaChan.Science.Sea.Expressions;

/// <summary>What is wrong with a formula and where: the column counts characters from 1.</summary>
public sealed record ExpressionFault(int Column, string What)
{
    public override string ToString() => $"column {Column}: {What}";
}
