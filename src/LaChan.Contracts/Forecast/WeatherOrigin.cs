using System.Text.Json.Serialization;

namespace LaChan.Contracts.Forecast;

/// <summary>Where a wind or a current comes from that no station measured.</summary>
/// <param name="Kind">stated: an officer entered it; grid: it stands in a gridded file.</param>
/// <param name="By">Who entered it; who made the file.</param>
/// <param name="EnteredAt">When.</param>
/// <param name="Source">How they know: measured on the spot, a bulletin, …; the name of the file.</param>
/// <param name="Until">It holds until then; the file reaches until then.</param>
/// <param name="Grid">Identity of the gridded file.</param>
public sealed record WeatherOrigin(
    string Kind, string By, DateTimeOffset EnteredAt, string Source, DateTimeOffset Until, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? Grid = null);
