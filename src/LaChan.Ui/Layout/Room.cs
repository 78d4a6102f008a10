using System.Security.Claims;

namespace LaChan.Ui;

/// <summary>One entry of the rail.</summary>
/// <param name="Needs">What opens it: <see cref="Anyone"/>, <see cref="Person"/>, or a right such as <c>journal.read</c>.</param>
public sealed record Room(string Href, string Icon, string Text, string Needs)
{
    public const string Anyone = "anyone", Person = "person";

    static readonly IReadOnlyList<Room> All =
    [
        new("/", "alarm", "ui.room.desk", Person),
        new("/incidents", "flame", "ui.room.incidents", Person),
        new("/stations", "activity", "ui.room.stations", Person),
        new("/forecasts", "wind", "ui.room.forecasts", Person),
        new("/facilities", "building-factory", "ui.room.facilities", Person),
        new("/forces", "truck", "ui.room.forces", Person),
        new("/public", "speakerphone", "ui.room.public", Anyone),
        new("/units", "map-2", "ui.room.units", Person),
        new("/journal", "notebook", "ui.room.journal", "journal.read"),
    ];

    /// <summary>The rooms that this visitor may enter: no entry leads to a locked door.</summary>
    public static IEnumerable<Room> For(ClaimsPrincipal? visitor) => All.Where(x => x.Opens(visitor));

    public bool Holds(string path) => Href == "/" ? path == "/" : path == Href || path.StartsWith(Href + "/", StringComparison.Ordinal);

    bool Opens(ClaimsPrincipal? visitor) => Needs switch
    {
        Anyone => true,
        Person => visitor?.Identity?.IsAuthenticated == true,
        _ => visitor?.HasClaim("right", Needs) == true,
    };
}
