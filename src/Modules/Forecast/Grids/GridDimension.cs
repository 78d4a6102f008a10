namespace LaChan.Forecast.Grids;

/// <summary>A dimension of a variable: its name and how many values lie along it.</summary>
public sealed record GridDimension(string Name, long Length);
