using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BotApp.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MobileMark : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MobileMark",
                table: "Requests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Requests_MobileMark",
                table: "Requests",
                column: "MobileMark");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Requests_MobileMark",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "MobileMark",
                table: "Requests");
        }
    }
}
