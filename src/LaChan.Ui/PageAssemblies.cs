using System.Reflection;

namespace LaChan.Ui;

/// <summary>The assemblies that carry pages.</summary>
public sealed record PageAssemblies(IReadOnlyList<Assembly> All);
