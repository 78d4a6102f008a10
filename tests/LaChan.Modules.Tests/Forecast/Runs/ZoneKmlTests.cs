using System.Xml.Linq;
using LaChan.Forecast.Runs;

namespace LaChan.Modules.Tests.Forecast.Runs;

public class ZoneKmlTests
{
    static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";

    [Fact]
    public void A_zone_becomes_a_placemark_with_its_rings_and_figures()
    {
        var kml = XDocument.Parse(ZoneKml.Of("""
            { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "layer": "zone", "substance": "<NH3>", "level": 2, "thresholdMgM3": 111 },
              "geometry": { "type": "Polygon", "coordinates": [ [[106.1,10.1],[106.2,10.1],[106.2,10.2],[106.1,10.1]], [[106.15,10.12],[106.16,10.12],[106.16,10.13],[106.15,10.12]] ] } } ] }
            """) ?? "");
        var placemark = Assert.Single(kml.Descendants(Kml + "Placemark"));
        Assert.Equal("Mức 2", placemark.Element(Kml + "name")?.Value);
        Assert.Contains("<NH3>", placemark.Element(Kml + "description")?.Value);
        Assert.Equal("106.1,10.1 106.2,10.1 106.2,10.2 106.1,10.1", placemark.Descendants(Kml + "outerBoundaryIs").Single().Value);
        Assert.Single(placemark.Descendants(Kml + "innerBoundaryIs"));
    }

    [Fact]
    public void A_zone_that_names_its_threshold_is_called_by_it() => Assert.Equal("ERPG-2", XDocument.Parse(ZoneKml.Of("""
        { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "level": 2, "threshold": "ERPG-2" }, "geometry": { "type": "Polygon", "coordinates": [ [[106.1,10.1],[106.2,10.1],[106.2,10.2],[106.1,10.1]] ] } } ] }
        """) ?? "").Descendants(Kml + "Placemark").Single().Element(Kml + "name")?.Value);

    [Fact]
    public void Local_metres_have_no_place_on_the_globe() => Assert.Null(ZoneKml.Of("""{ "type": "FeatureCollection", "crs": "local-m", "features": [] }"""));
}
