using System.Globalization;
using System.Text;
using LaChan.Kernel;
using LaChan.Reference.Units;
using NetTopologySuite.IO.Esri;

namespace LaChan.Reference.ImportUnits;

/// <summary>Reads a Shapefile with the table (.dbf) beside it.</summary>
static class ShapeFile
{
    public static IReadOnlyList<UnitFeature> Read(string path)
    {
        if (!File.Exists(Path.ChangeExtension(path, ".dbf"))) throw new RefusedException("FILE", "the table (.dbf) beside the .shp is missing");
        try
        {
            return [.. Shapefile.ReadAllFeatures(path, new() { Encoding = Encoding.UTF8 }).Select((x, i) => new UnitFeature($"record {i + 1}",
                x.Attributes.GetNames().ToDictionary(name => name, name => Convert.ToString(x.Attributes[name], CultureInfo.InvariantCulture) ?? "", StringComparer.OrdinalIgnoreCase),
                x.Geometry is null ? Geo.Factory.CreatePolygon() : Geo.Areas(x.Geometry)))];
        }
        catch (Exception torn) when (torn is not RefusedException) // The reader of the format throws what it meets: whatever it is, the file cannot be read.
        {
            throw new RefusedException("FILE", $"is not a Shapefile that can be read: {torn.Message}");
        }
    }
}
