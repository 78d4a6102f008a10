using LaChan.Kernel;

namespace LaChan.Forecast.Runs;

/// <summary>Somebody asked for a run. The input is the file that <c>lachan forecast</c> takes, so that any run can be had from the command line too.</summary>
/// <param name="Kind">air, river, sea, source.</param>
/// <param name="Again">The run that this one repeats.</param>
public sealed record RunAsked(Guid Id, string Kind, string Title, string Input, Guid? Again);

/// <summary>A run was computed; its files lie in the realm's folder.</summary>
/// <param name="Engine">Version of the program.</param>
/// <param name="ResultHash">Of all files: the same input and engine give the same.</param>
/// <param name="Remarks">What was estimated or not used, field by field.</param>
/// <param name="Seconds">It took.</param>
public sealed record RunDone(Guid Id, string Engine, string ResultHash, IReadOnlyList<RunFile> Files, IReadOnlyList<RunRemark> Remarks, double Seconds);

/// <summary>A run came to no result.</summary>
/// <param name="Why">cancelled, refused (by what the computation met: the input itself was checked before) or failed.</param>
public sealed record RunStopped(Guid Id, string Why, IReadOnlyList<Refusal> Refusals);

/// <param name="Name">Such as <c>zones.geojson</c>.</param>
/// <param name="Hash">SHA-256, hexadecimal.</param>
public sealed record RunFile(string Name, long Bytes, string Hash);

/// <param name="Remark">In English.</param>
/// <param name="Key">See <see cref="LaChan.Kernel.Remark"/>; null: of a run from before there were keys.</param>
public sealed record RunRemark(string Field, string Remark, string? Key = null, IReadOnlyList<string>? Fills = null);
