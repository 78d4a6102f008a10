using LaChan.Forecast.Grids;

namespace LaChan.Modules.Tests.Forecast.Grids;

/// <summary>A gridded file in memory, for what the sample files do not hold.</summary>
sealed class MemoryGrid : GridFile
{
    readonly List<(GridVariable Variable, double[] Values)> held = [];

    public override IReadOnlyList<GridVariable> Variables => [.. held.Select(x => x.Variable)];

    public MemoryGrid Add(string name, string dimensions, double[] values, string? units = null, params (string Name, double Value)[] numbers) =>
        Add(name, dimensions, values, units is null ? [] : new() { ["units"] = units }, numbers);

    public MemoryGrid Add(string name, string dimensions, double[] values, Dictionary<string, string> texts, params (string Name, double Value)[] numbers)
    {
        GridDimension[] lengths = [.. dimensions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).Select(x => new GridDimension(x[0], int.Parse(x[1])))];
        held.Add((new(name, lengths, texts, numbers.ToDictionary(x => x.Name, x => new[] { x.Value })), values));
        return this;
    }

    protected override double[] ReadValues(GridVariable variable, long first, long count)
    {
        var values = held.First(x => x.Variable == variable).Values;
        return values[(int)(first * variable.PerStep)..(int)((first + count) * variable.PerStep)];
    }

    protected override void Dispose(bool disposing) { }
}
