using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forces;

/// <summary>Reads the register of depots and the orders given.</summary>
public sealed class DepotStore(Database database) : ISearchable
{
    /// <summary>All depots with what is free now, by province and name.</summary>
    public async Task<IReadOnlyList<Depot>> List(CancellationToken ct = default)
    {
        var (rows, resources, taken) = await database.Read(async db => (
            await db.Query<DepotRow>("select * from depots order by province, id"),
            await db.Query<ResourceRow>("select depot, capability, units, ready from depot_resources order by depot, capability"),
            await db.Query<TakenRow>("select depot, capability, sum(units) as units from force_orders where released_at is null group by depot, capability")), ct);
        var away = taken.ToDictionary(x => (x.Depot, x.Capability), x => (int)x.Units);
        var held = resources.ToLookup(x => x.Depot, x => new DepotResource(x.Capability, x.Units, x.Ready, away.GetValueOrDefault((x.Depot, x.Capability))));
        return [.. rows.Select(row => new Depot(row, [.. held[row.Id]]))];
    }

    public async Task<Depot?> Find(string id, CancellationToken ct = default) => (await List(ct)).FirstOrDefault(x => x.Row.Id == id);

    /// <summary>Orders to one depot, newest first.</summary>
    public Task<IReadOnlyList<OrderRow>> OrdersOf(string depot, CancellationToken ct = default) => database.Read(db => db.Query<OrderRow>(
        "select force_orders.*, name_vi, name_en, owner, assumed from force_orders join depots on depots.id = depot where depot = @depot order by seq desc", new { depot }), ct);

    /// <summary>Orders to one incident, oldest first.</summary>
    public Task<IReadOnlyList<OrderRow>> OrdersTo(Guid incident, CancellationToken ct = default) => database.Read(db => db.Query<OrderRow>(
        "select force_orders.*, name_vi, name_en, owner, assumed from force_orders join depots on depots.id = depot where incident = @incident order by seq", new { incident }), ct);

    /// <remarks>SQLite answers on the calling thread, so nothing waits for another.</remarks>
    public IReadOnlyList<SearchHit> Search(string folded, int most, string language) =>
        [.. List().GetAwaiter().GetResult().Where(x => Matches(x, folded)).Take(most).Select(x => new SearchHit(
            "depot", language == "vi" ? x.Row.NameVi : x.Row.NameEn, x.Row.Owner, $"/forces/{Uri.EscapeDataString(x.Row.Id)}", x.Point))];

    internal static bool Matches(Depot depot, string folded) =>
        folded.Length > 0 && PlainText.Fold($"{depot.Row.NameVi} {depot.Row.NameEn} {depot.Row.Id}").Contains(folded, StringComparison.Ordinal);

    sealed record ResourceRow
    {
        public string Depot { get; init; } = "";
        public string Capability { get; init; } = "";
        public int Units { get; init; }
        public int Ready { get; init; }
    }

    sealed record TakenRow
    {
        public string Depot { get; init; } = "";
        public string Capability { get; init; } = "";
        public long Units { get; init; }
    }
}

/// <summary>An order as its table holds it, with the depot's name.</summary>
public sealed record OrderRow
{
    public Guid Incident { get; init; }
    public string Depot { get; init; } = "";
    public string NameVi { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string Owner { get; init; } = "";
    public bool Assumed { get; init; }
    public string Capability { get; init; } = "";
    public int Units { get; init; }
    public double Km { get; init; }
    public double Minutes { get; init; }
    public DateTimeOffset OrderedAt { get; init; }
    public string OrderedBy { get; init; } = "";
    public DateTimeOffset? ReleasedAt { get; init; }
}
