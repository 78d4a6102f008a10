using LaChan.Kernel;

namespace LaChan.Incidents.Report;

/// <summary>Entry <c>report-received</c>: what somebody saw, in their words. Stream <c>report/{id}</c>. The fields are those of Decree 200/2025 art. 3.</summary>
/// <param name="Origin">public, officer, 112.</param>
/// <param name="Reporter">Name and way to reach them, as far as they gave it.</param>
/// <param name="Spread">How it spreads, who is hit; empty: not known.</param>
/// <param name="Help">What is asked for; empty: nothing.</param>
/// <param name="Point">Null: the reporter does not know the place on the map.</param>
/// <param name="Photos">Hashes of the pictures.</param>
/// <param name="Alarm">The alarm that an officer reports on; null: none.</param>
public sealed record ReportReceived(
    Guid Id, string Receipt, string Origin, string Reporter, string Contact, DateTimeOffset HappenedAt, string Place, GeoPoint? Point, UnitCode? Province,
    string Hazard, string? Substance, string What, string Spread, string Help, IReadOnlyList<Photo> Photos, Guid? Alarm = null);

/// <summary>A picture that was kept. A position inside the file is not read: it proves nothing.</summary>
/// <param name="Hash">SHA-256 of the file, hexadecimal: its name in the realm's folder.</param>
/// <param name="Kind">jpeg, png, heic, found by the content.</param>
public sealed record Photo(string Hash, string Kind, long Bytes);

/// <summary>Entry <c>photos-added</c>: further pictures of a report, by whoever has its receipt.</summary>
public sealed record PhotosAdded(Guid Id, IReadOnlyList<Photo> Photos);

/// <summary>Entry <c>report-linked</c>: the report tells of this incident.</summary>
public sealed record ReportLinked(Guid Id, Guid Incident, string Number);
