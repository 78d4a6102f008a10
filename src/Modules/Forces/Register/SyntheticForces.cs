using LaChan.Contracts.Forces;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.Hosting;

namespace LaChan.Forces.Register;

/// <summary>Made-up depots and teams for the demo, the same from the same seed. Real ones are not public: an authority loads its own.</summary>
public sealed class SyntheticForces(Journal journal, Realm realm) : IHostedService
{
    public const int Seed = 1251;
    const string Source = "Giả định: sinh từ hạt giống";

    /// <summary>In the demo only: a live realm and an exercise start with an empty register.</summary>
    public Task StartAsync(CancellationToken ct) => realm.Kind == RealmKind.Demo ? Load(ct) : Task.CompletedTask;

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Enters what is not there yet. Throws in a live realm.</summary>
    public async Task Load(CancellationToken ct)
    {
        if (realm.IsLive) throw new InvalidOperationException("made-up forces do not belong in a live realm");
        var drafts = new List<Draft>();
        foreach (var depot in Of(Seed))
            if (await journal.Version(Streams.Depot(depot.Id), ct) == 0) drafts.Add(new(Streams.Depot(depot.Id), 0, depot));
        if (drafts.Count > 0) await journal.Append(drafts, Actor.Node(realm.Node), ct: ct);
    }

    public static IReadOnlyList<DepotRegistered> Of(int seed) => Of(seed, BaseData.Rows<DepotPlace>("demo/depot-places.json"));

    internal static IReadOnlyList<DepotRegistered> Of(int seed, IReadOnlyList<DepotPlace> places)
    {
        var chance = new Random(seed);
        var made = new List<DepotRegistered>();
        foreach (var place in places)
            foreach (var plan in Plans(place, chance)) made.Add(Depot(plan, place, chance, made.Count + 1));
        return made;
    }

    static IEnumerable<Plan> Plans(DepotPlace place, Random chance)
    {
        if (place is { Kind: "seat", Province: "01" or "48" or "79" }) yield return Plan.CoreForce;
        if (place.Kind is "seat") yield return Plan.Chemical;
        if (place.Kind is "seat" or "old-seat")
        {
            yield return Plan.Fire;
            yield return Plan.Medical;
        }
        if (place.Kind is "seat") yield return Plan.Environment;
        if (place.Kind is "port" || (place.Kind is "seat" && chance.NextDouble() < 0.6)) yield return Plan.Oil;
    }

    static DepotRegistered Depot(Plan plan, DepotPlace place, Random chance, int number)
    {
        var resources = plan.Units.Select(x => Resource(x.Capability, chance.Next(x.Least, x.Most + 1), chance)).Where(x => x.Units > 0).ToList();
        // Not at the town hall: one to four kilometres beside the middle of the town.
        var point = new GeoPoint(place.Lat, place.Lon).Offset(Aside(chance), Aside(chance));
        return new(
            $"LL-{number:000}", $"{plan.NameVi} {place.Name}", $"{plan.NameEn} {PlainName(place.Name)}", plan.Owner, new(place.Province),
            Math.Round(point.Lat, 4), Math.Round(point.Lon, 4), plan.NoticeMinutes, resources, Source, Assumed: true);
    }

    static Resource Resource(string capability, int units, Random chance) => new(capability, units, chance.NextDouble() < 0.85 ? units : units - 1);

    static double Aside(Random chance) => (chance.Next(2) == 0 ? -1 : 1) * (1000 + chance.NextDouble() * 2000);

    static string PlainName(string name) => string.Join(' ', PlainText.Fold(name).Split(' ').Select(x => x.Length > 0 ? char.ToUpperInvariant(x[0]) + x[1..] : x));

    /// <summary>What kind of depot stands at what kind of place.</summary>
    sealed record Plan(string NameVi, string NameEn, string Owner, int NoticeMinutes, IReadOnlyList<(string Capability, int Least, int Most)> Units)
    {
        public static readonly Plan CoreForce = new("Đội ứng phó NACCET", "NACCET response group", "NACCET", 30,
            [("recon-team", 2, 3), ("decon-team", 3, 4), ("radiation-team", 2, 2), ("sampling-team", 2, 2), ("medical-team", 1, 1)]);
        public static readonly Plan Chemical = new("Phân đội hóa học", "Chemical defence detachment", "MOD", 30,
            [("recon-team", 1, 2), ("decon-team", 1, 2), ("radiation-team", 0, 1)]);
        public static readonly Plan Fire = new("Đội Cảnh sát PCCC và CNCH", "Fire and rescue police", "MPS", 10, [("fire-team", 1, 4), ("police-team", 1, 3)]);
        public static readonly Plan Medical = new("Trung tâm cấp cứu", "Emergency medical centre", "PROV-PC", 15, [("medical-team", 1, 3)]);
        public static readonly Plan Environment = new("Trung tâm quan trắc môi trường", "Environmental monitoring centre", "PROV-PC", 45, [("sampling-team", 1, 2)]);
        public static readonly Plan Oil = new("Kho phương tiện ứng phó dầu", "Oil response depot", "PROV-PC", 60, [("boom", 2, 8), ("skimmer", 1, 3), ("sorbent", 1, 5)]);
    }
}

/// <summary>A town or port with an assumed depot.</summary>
public sealed record DepotPlace(string Name, string Kind, string Province, double Lat, double Lon);
