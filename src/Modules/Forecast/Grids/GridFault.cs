namespace LaChan.Forecast.Grids;

/// <summary>Why a gridded file is refused: what in it is not understood, too much or cut off. Thrown deep in a reader, told once by whoever asked for the file.</summary>
public sealed class GridFault(string what) : Exception(what);
