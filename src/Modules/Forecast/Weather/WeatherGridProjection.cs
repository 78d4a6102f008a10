using System.Text.Json;
using LaChan.Contracts.Forecast;
using LaChan.Platform;

namespace LaChan.Forecast.Weather;

/// <summary>Writes the gridded files at hand and what they cover.</summary>
sealed class WeatherGridProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["weather_grids", "weather_grid_flows"];

    public WeatherGridProjection()
    {
        On<WeatherGridKept>(Kept);
        On<WeatherGridRemoved>((entry, db) => db.Execute("update weather_grids set removed_at = @RecordedAt where id = @Id", new { entry.Body.Id, entry.RecordedAt }));
    }

    static async Task Kept(Entry<WeatherGridKept> entry, Db db)
    {
        var grid = entry.Body;
        await db.Execute(
            "insert into weather_grids (id, name, source, hash, bytes, issued_at, kept_at, kept_by) values (@Id, @Name, @Source, @Hash, @Bytes, @IssuedAt, @RecordedAt, @Actor)",
            new { grid.Id, grid.Name, grid.Source, grid.Hash, grid.Bytes, grid.IssuedAt, entry.RecordedAt, Actor = entry.Actor.Name });
        foreach (var flow in grid.Flows)
            await db.Execute(
                """
                insert into weather_grid_flows (grid, what, u, v, south, west, north, east, nodes, steps, from_at, until_at, missing, remarks)
                values (@Id, @What, @U, @V, @South, @West, @North, @East, @Nodes, @Steps, @From, @Until, @Missing, @Remarks)
                """,
                new { grid.Id, flow.What, flow.U, flow.V, flow.South, flow.West, flow.North, flow.East, Nodes = flow.Columns * flow.Rows, flow.Steps, flow.From, flow.Until, flow.Missing, Remarks = JsonSerializer.Serialize(flow.Remarks, EntryTypes.Json) });
    }
}
