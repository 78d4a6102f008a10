using LaChan.Contracts.Access;
using LaChan.Contracts.Incidents;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Incidents;

/// <summary>Reads the incidents' tables. Every list takes what the asker may see.</summary>
sealed class IncidentStore(Database database) : IIncidents, IIncidentDesk
{
    const string Columns =
        """
        select i.*, n.sent_at as naccet_told_at, n.acknowledged_at as naccet_acknowledged_at,
          (select max(e.version) from entries e where e.stream = 'incident/' || i.id) as version
        from incidents i left join notices n on n.incident = i.id and n.recipient = 'NACCET'
        """;

    const string Seen = "(@all or exists (select 1 from incident_provinces p where p.incident = i.id and p.province in @provinces))";

    public Task<IncidentBrief?> Find(Guid id, CancellationToken ct) => One("i.id = @key", id.ToString(), Sight.Country, ct);

    public Task<IncidentBrief?> FindByNumber(string number, CancellationToken ct) => One("i.number = @key", number, Sight.Country, ct);

    /// <summary>The incident, if the asker may see it; null tells nobody whether it exists.</summary>
    public Task<IncidentBrief?> Find(Guid id, Sight sight, CancellationToken ct) => One("i.id = @key", id.ToString(), sight, ct);

    public Task<IReadOnlyList<IncidentBrief>> Open(CancellationToken ct) => Open(Sight.Country, ct);

    public Task<IReadOnlyList<IncidentBrief>> Open(Sight sight, CancellationToken ct) =>
        Many($"{Columns} where i.state <> 'ended' and {Seen} order by i.drafted_at desc", null, sight, ct);

    /// <param name="plain">Folded text to look for; empty: all.</param>
    /// <param name="state">draft, open, ended; empty: all.</param>
    public Task<IReadOnlyList<IncidentBrief>> Search(string plain, string state, Sight sight, int most, CancellationToken ct) => Many(
        $"{Columns} where (@plain = '' or i.plain like @like escape '!') and (@state = '' or i.state = @state) and {Seen} order by i.drafted_at desc limit @most",
        new { plain, like = $"%{plain.Replace("!", "!!").Replace("%", "!%").Replace("_", "!_")}%", state, most }, sight, ct);

    /// <summary>The incident that an alarm or report belongs to.</summary>
    public Task<Guid?> IncidentOf(Guid source, CancellationToken ct) =>
        database.Read(db => db.One<Guid?>("select incident from incident_sources where source = @source", new { source }), ct);

    /// <summary>Numbers of a year so far.</summary>
    public Task<int> Count(string prefix, CancellationToken ct) =>
        database.Read(db => db.One<int>("select count(*) from incidents where number like @like", new { like = prefix + "%" }), ct);

    public Task<IReadOnlyList<RunningClock>> Clocks(Sight sight, CancellationToken ct) => database.Read(async db =>
    {
        var rows = await db.Query<ClockRow>(
            $"""
            select c.*, i.number from clocks c join incidents i on i.id = c.incident
            where c.done_at is null and i.state <> 'ended' and {Seen} order by c.due_at, c.key
            """, Seeing(null, sight));
        return (IReadOnlyList<RunningClock>)[.. rows.Select(x => x.Clock)];
    }, ct);

    Task<IncidentBrief?> One(string where, string key, Sight sight, CancellationToken ct) => database.Read(async db =>
        (await db.One<IncidentRow>($"{Columns} where {where} and {Seen}", Seeing(new { key }, sight)))?.Brief, ct);

    Task<IReadOnlyList<IncidentBrief>> Many(string sql, object? args, Sight sight, CancellationToken ct) => database.Read(async db =>
        (IReadOnlyList<IncidentBrief>)[.. (await db.Query<IncidentRow>(sql, Seeing(args, sight))).Select(x => x.Brief)], ct);

    static Dapper.DynamicParameters Seeing(object? args, Sight sight)
    {
        var all = new Dapper.DynamicParameters(args);
        all.Add("all", sight.Provinces is null);
        // An empty list is not an "in" that every database reads: no province has an empty code.
        all.Add("provinces", sight.Provinces is { Count: > 0 } some ? some.Select(x => x.Value).ToList() : [""]);
        return all;
    }

    sealed record ClockRow
    {
        public Guid Incident { get; init; }
        public string Number { get; init; } = "";
        public string Key { get; init; } = "";
        public string Owes { get; init; } = "";
        public DateTimeOffset StartedAt { get; init; }
        public DateTimeOffset DueAt { get; init; }
        public bool IsLaw { get; init; }
        public string Basis { get; init; } = "";
        public DateTimeOffset? DoneAt { get; init; }
        public string? StoppedWhy { get; init; }

        public RunningClock Clock => new(Incident, Number, Key, Owes, StartedAt, DueAt, IsLaw, Basis, DoneAt, StoppedWhy);
    }

    sealed record IncidentRow
    {
        public Guid Id { get; init; }
        public string Number { get; init; } = "";
        public string TitleVi { get; init; } = "";
        public string TitleEn { get; init; } = "";
        public string Hazard { get; init; } = "";
        public string? Substance { get; init; }
        public double Lat { get; init; }
        public double Lon { get; init; }
        public DateTimeOffset DiscoveredAt { get; init; }
        public DateTimeOffset DraftedAt { get; init; }
        public string State { get; init; } = "";
        public int Signed { get; init; }
        public int LevelMin { get; init; }
        public int LevelProposed { get; init; }
        public int LevelMax { get; init; }
        public string? Zones { get; init; }
        public string Communes { get; init; } = "";
        public string Provinces { get; init; } = "";
        public double People { get; init; }
        public double PeopleLow { get; init; }
        public double PeopleHigh { get; init; }
        public string? Commander { get; init; }
        public string? Spokesperson { get; init; }
        public DateTimeOffset? VerifiedAt { get; init; }
        public DateTimeOffset? OpenedAt { get; init; }
        public DateTimeOffset? SignedAt { get; init; }
        public DateTimeOffset? WarnedAt { get; init; }
        public DateTimeOffset? EndedAt { get; init; }
        public DateTimeOffset? NaccetToldAt { get; init; }
        public DateTimeOffset? NaccetAcknowledgedAt { get; init; }
        public long Version { get; init; }

        public IncidentBrief Brief => new(
            Id, Number, TitleVi, TitleEn, Hazard, Substance, new(Lat, Lon), DiscoveredAt, State, (IncidentLevel)Signed, (IncidentLevel)LevelMin, (IncidentLevel)LevelProposed,
            (IncidentLevel)LevelMax, Zones, Codes(Communes), Codes(Provinces), Version)
        {
            People = People, PeopleLow = PeopleLow, PeopleHigh = PeopleHigh, DraftedAt = DraftedAt, VerifiedAt = VerifiedAt, OpenedAt = OpenedAt, SignedAt = SignedAt,
            WarnedAt = WarnedAt, EndedAt = EndedAt, Commander = Commander, Spokesperson = Spokesperson, NaccetToldAt = NaccetToldAt, NaccetAcknowledgedAt = NaccetAcknowledgedAt,
        };

        static IReadOnlyList<UnitCode> Codes(string codes) => [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => new UnitCode(x))];
    }
}
