using System.Text;
using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Runs;

namespace LaChan.Modules.Tests.Forecast.Runs;

public class ExposureFilesTests
{
    static readonly Province Nai = new(new("75"), "Đồng Nai", "Tỉnh Đồng Nai", false, default, 1, 1), Hcm = new(new("79"), "Hồ Chí Minh", "Thành phố Hồ Chí Minh", true, default, 1, 1);

    static readonly Touched Reached = new(
        [Part("26485", "Nhơn Trạch", Nai, 0.5, 900, false), Part("26488", "Đại Phước", Nai, 0.2, 1200, false), Part("27001", "Cát Lái, \"mới\"", Hcm, 0.9, 30, true)],
        [Nai], [Hcm], 2100, 1500, 3000, "thử 1:250.000", true);

    [Fact]
    public void The_table_is_found_without_marks_and_put_in_order()
    {
        Assert.Equal(["26488", "26485", "27001"], Codes(null, null));
        Assert.Equal(["27001", "26485", "26488"], Codes(null, "share"));
        Assert.Equal(["27001", "26488", "26485"], Codes(null, "name"));
        Assert.Equal(["26488"], Codes("dai phuoc", null));
        Assert.Equal(["27001"], Codes("HO CHI", "province"));
        Assert.Empty(Codes("%", null));
    }

    [Fact]
    public void The_csv_opens_with_its_mark_and_says_pack_and_error()
    {
        var bytes = ExposureFiles.Csv(Reached, 0.4, "10,50ppm");
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");
        Assert.Equal("code,commune,province,share,people,certain,pack,border_error_km,approximate,thresholds", lines[0]);
        Assert.Equal("26488,Đại Phước,Đồng Nai,0.2,1200,inside,thử 1:250.000,0.4,yes,\"10,50ppm\"", lines[1]);
        Assert.Equal("27001,\"Cát Lái, \"\"mới\"\"\",Hồ Chí Minh,0.9,30,possible,thử 1:250.000,0.4,yes,\"10,50ppm\"", lines[3]);
    }

    [Fact]
    public void The_geojson_has_a_point_a_commune_and_the_sums()
    {
        using var document = JsonDocument.Parse(ExposureFiles.GeoJson(Reached, 0.4, "erpg"));
        Assert.Equal((1500, 3000, 0.4), (document.RootElement.GetProperty("peopleLow").GetInt32(), document.RootElement.GetProperty("peopleHigh").GetInt32(), document.RootElement.GetProperty("borderErrorKm").GetDouble()));
        Assert.Equal("erpg", document.RootElement.GetProperty("thresholds").GetString());
        var first = document.RootElement.GetProperty("features")[0];
        Assert.Equal("Đại Phước", first.GetProperty("properties").GetProperty("name").GetString());
        Assert.Equal(106.8, first.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble());
    }

    static IEnumerable<string> Codes(string? text, string? order) => ExposureRow.Of(Reached, text, order).Select(x => x.Commune.Code.Value);

    static TouchedCommune Part(string code, string name, Province province, double share, double people, bool possible) =>
        new(new(new(code), name, "xa", province.Code, 1, people / share, new(10.7, 106.8)), share, people, possible);
}
