using LaChan.Access;
using LaChan.Access.SignIn;
using LaChan.Platform;

namespace LaChan.Host.Demo;

/// <summary>The assumed people of the story, one a role.</summary>
static class DemoPeople
{
    public const string Duty = "truc-ban";
    public const string Commander = "truc-chi-huy";
    public const string Province = "dong-nai";
    public const string Naccet = "naccet";
    public const string Field = "son-tay";
    public const string Administrator = "quan-tri";

    static readonly PersonRegistered[] All =
    [
        new(Duty, "Nguyễn Minh Quang", "duty-officer", "Trực ban quốc gia, NACCET", []),
        new(Commander, "Trần Đức Anh", "duty-commander", "Trực chỉ huy, Bộ Quốc phòng", []),
        new(Naccet, "Lê Thu Hà", "naccet", "Trung tâm NACCET", []),
        new(Province, "Phạm Văn Hưng", "province-chairman", "Chủ tịch UBND TP Đồng Nai", [new("75")]),
        new(Field, "Vũ Thị Lan", "commune-officer", "Phường Sơn Tây, TP Hà Nội", [new("01")]),
        new(Administrator, "Hoàng Nam", "administrator", "Quản trị nút", []),
    ];

    public static async Task Register(IServiceProvider services, CancellationToken ct)
    {
        var people = services.GetRequiredService<PeopleStore>();
        foreach (var person in All) await people.Register(person, Actor.Node(services.GetRequiredService<Realm>().Node), ct);
    }

    /// <summary>One-time links for a visitor, one a person.</summary>
    public static async Task<IReadOnlyList<(PersonRegistered Person, string Path)>> Links(IServiceProvider services, CancellationToken ct)
    {
        var links = new List<(PersonRegistered, string)>();
        foreach (var person in All)
            links.Add((person, "/sign-in/link/" + await services.GetRequiredService<Credentials>().NewLink(person.Id, TimeSpan.FromHours(24), ct)));
        return links;
    }
}
